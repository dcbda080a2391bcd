import { parseAsString, type UseQueryStatesKeysMap, useQueryStates } from 'nuqs';
import { useMemo } from 'react';

const always = { q: parseAsString.withDefault(''), after: parseAsString };

/**
 * What a list shows, kept in its address: `q`, the page (`after`), and filters of its own (nuqs parsers; keep the map
 * outside the component). `show` changes some of it, `search` what is searched for; both begin at the first page again.
 */
export function useListState<Own extends UseQueryStatesKeysMap>(own: Own) {
  const keys = useMemo(() => ({ ...always, ...own }), [own]);
  const [state, setState] = useQueryStates(keys, { scroll: false, shallow: true, history: 'push' });
  type State = typeof state;
  const show = (changes: Partial<State>) =>
    void setState({ after: null, ...changes } as Parameters<typeof setState>[0]);
  return { state, show, search };
}

/**
 * At once, past the queue of nuqs: an address written after a link was followed would call its reader back. What is
 * typed leaves no trail in the history.
 */
function search(q: string): void {
  const address = new URL(window.location.href);
  address.searchParams.delete('after');
  if (q === '') address.searchParams.delete('q');
  else address.searchParams.set('q', q);
  window.history.replaceState(null, '', address);
}
