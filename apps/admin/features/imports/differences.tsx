import type { ImportProduct } from './import-types';

/** Old and new, field by field; on a phone one above the other. */
export function Differences({ of }: { of: ImportProduct['differences'] }) {
  return (
    <dl className="grid gap-x-4 gap-y-1 text-tiny md:grid-cols-[minmax(8rem,14rem)_1fr]">
      {of.map((difference) => (
        <Difference key={JSON.stringify(difference)} {...difference} />
      ))}
    </dl>
  );
}

function Difference({ field, variant, before, after }: ImportProduct['differences'][number]) {
  return (
    <>
      <dt className="text-ink-muted max-md:mt-1">{variant ? `${variant}: ${field.toLowerCase()}` : field}</dt>
      <dd className="min-w-0 break-words">
        {before === null ? null : (
          <del className="text-ink-muted decoration-1">
            <span className="sr-only">was </span>
            {before}
          </del>
        )}
        {before !== null && after !== null ? <span aria-hidden="true"> → </span> : null}
        {after === null ? (
          <span className="text-ink-muted">{before === null ? '' : ' (taken away)'}</span>
        ) : (
          <ins className="no-underline">
            <span className="sr-only">becomes </span>
            {after}
          </ins>
        )}
      </dd>
    </>
  );
}
