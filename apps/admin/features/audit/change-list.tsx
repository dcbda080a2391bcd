import { changesOf } from './changes';

const AT_ONCE = 4;

/** From which value to which, one line a value; a long list is opened. */
export function ChangeList({ before, after }: { before: unknown; after: unknown }) {
  const changes = changesOf(before, after);
  if (changes.length === 0) return null;
  const first = changes.slice(0, AT_ONCE);
  const rest = changes.slice(AT_ONCE);
  return (
    <>
      <Lines changes={first} />
      {rest.length > 0 ? (
        <details className="mt-1">
          <summary className="w-fit cursor-pointer rounded-sm py-1 text-ink-muted hover:text-ink">
            {rest.length === 1 ? 'One more value' : `${rest.length} more values`}
          </summary>
          <Lines changes={rest} />
        </details>
      ) : null}
    </>
  );
}

function Lines({ changes }: { changes: ReturnType<typeof changesOf> }) {
  return (
    <ul className="mt-1 grid gap-0.5">
      {changes.map(({ name, from, to }) => (
        <li key={name} className="wrap-anywhere">
          {name === '' ? null : <span className="text-ink-muted">{name} </span>}
          {from === null ? null : (
            <del className="text-ink-muted decoration-line-strong">
              <span className="sr-only">was </span>
              {from}
            </del>
          )}
          {from !== null && to !== null ? <span aria-hidden="true"> → </span> : null}
          {to === null ? (
            <span className="text-ink-muted"> taken away</span>
          ) : (
            <ins className="font-semibold no-underline">
              <span className="sr-only"> now </span>
              {to}
            </ins>
          )}
        </li>
      ))}
    </ul>
  );
}
