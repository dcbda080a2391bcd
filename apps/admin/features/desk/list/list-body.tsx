import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { CouldNotFetch } from '../could-not-fetch';

type ListBodyProps<Data> = {
  query: UseQueryResult<Data, unknown>;
  /** In the plural: "promotions". */
  what: string;
  isEmpty: (data: Data) => boolean;
  /** Says why there is nothing and what to do. */
  empty: { title: string; children: ReactNode };
  children: (data: Data) => ReactNode;
};

/** A list in each of its states: on its way, here, old, out of reach, empty. */
export function ListBody<Data>({ query, what, isEmpty, empty, children }: ListBodyProps<Data>) {
  const { data, isError, isPending, isPlaceholderData } = query;
  return (
    <>
      {isError ? (
        <CouldNotFetch
          query={query}
          title={data ? 'This list may be old.' : `The ${what} could not be fetched.`}
          className="mb-4"
        />
      ) : null}
      {data ? (
        <div
          aria-busy={isPlaceholderData}
          className={`overflow-clip rounded-panel border border-line bg-raised transition-opacity duration-(--duration-quick) ${isPlaceholderData ? 'opacity-60' : ''}`}
        >
          {isEmpty(data) ? (
            <div className="grid justify-items-start gap-2 px-5 py-12">
              <p className="display text-[1.25rem] leading-7">{empty.title}</p>
              <div className="text-ink-muted">{empty.children}</div>
            </div>
          ) : (
            children(data)
          )}
        </div>
      ) : isPending ? (
        <ListSkeleton what={what} />
      ) : null}
    </>
  );
}

const rows = Array.from({ length: 8 }, (_, place) => place);

/** The list before its rows: the same height, so that nothing jumps. */
function ListSkeleton({ what }: { what: string }) {
  return (
    <div role="status" className="overflow-clip rounded-panel border border-line bg-raised">
      <span className="sr-only">Fetching the {what}</span>
      <div className="h-9 border-line border-b" />
      {rows.map((row) => (
        <div
          key={row}
          className="flex h-12 items-center justify-between gap-6 border-line border-b px-5 last:border-b-0"
        >
          <span className="h-3 w-16 rounded-pill bg-sunk" />
          <span className="hidden h-3 w-36 rounded-pill bg-sunk lg:block" />
          <span className="hidden h-3 w-24 rounded-pill bg-sunk lg:block" />
          <span className="h-3 w-14 rounded-pill bg-sunk" />
        </div>
      ))}
    </div>
  );
}
