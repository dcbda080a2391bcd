import { parseAsString, type UseQueryStatesKeysMap, useQueryStates } from 'nuqs';
import { useMemo } from 'react';

const always = { q: parseAsString.withDefault(''), after: parseAsString };

/**
 * What a list shows, kept in its address: `q`, the page (`after`), and filters of its own (nuqs parsers; keep the map
 * outside the component). `show` changes some of it and begins at the first page again; `typed: true` leaves no trail
 * in the history.
 */
export function useListState<Own extends UseQueryStatesKeysMap>(own: Own) {
  const keys = useMemo(() => ({ ...always, ...own }), [own]);
  const [state, setState] = useQueryStates(keys, { scroll: false, shallow: true });
  type State = typeof state;
  const show = (changes: Partial<State>, { typed = false } = {}) =>
    void setState({ after: null, ...changes } as Parameters<typeof setState>[0], {
      history: typed ? 'replace' : 'push',
    });
  return { state, show };
}
