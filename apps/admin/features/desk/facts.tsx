import type { ReactNode } from 'react';

/** Names and what they stand for, in two columns; amounts meet at the right edge. */
export function Facts({
  facts,
  toRight = false,
}: {
  facts: { name: string; value: ReactNode }[];
  toRight?: boolean;
}) {
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-2 px-5 pt-1 pb-5">
      {facts.map(({ name, value }) => (
        <div key={name} className="contents">
          <dt className="text-ink-muted">{name}</dt>
          <dd className={toRight ? 'text-right tabular-nums' : 'break-words'}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
