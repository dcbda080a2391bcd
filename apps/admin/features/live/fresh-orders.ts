import { useSyncExternalStore } from 'react';

/** As long as a new order is marked: long enough to be seen from the corner of the eye. */
const FRESH_MS = 8_000;

let fresh: ReadonlySet<string> = new Set();
const watchers = new Set<() => void>();
const none: ReadonlySet<string> = new Set();

const change = (next: Set<string>): void => {
  fresh = next;
  for (const watch of watchers) watch();
};

/** Marks an order as just come in, for a few seconds. */
export function markFresh(number: string): void {
  change(new Set(fresh).add(number));
  setTimeout(() => {
    const rest = new Set(fresh);
    rest.delete(number);
    change(rest);
  }, FRESH_MS);
}

/** The numbers of orders that came in while this page was open, a moment ago. */
export function useFreshOrders(): ReadonlySet<string> {
  return useSyncExternalStore(
    (watch) => {
      watchers.add(watch);
      return () => watchers.delete(watch);
    },
    () => fresh,
    () => none,
  );
}
