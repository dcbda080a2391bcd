import type { Facts } from '../facts/facts.ts';

/** What must hold at every quiet moment. `check` is pure: facts in, one sentence out for each thing that is wrong. */
export type Invariant = {
  readonly name: string;
  readonly title: string;
  check(facts: Facts): Violation[];
};

/** `about`: ids that lead to it in the journal and the ledgers. */
export type Violation = { readonly says: string; readonly about: readonly string[] };

export const violation = (says: string, ...about: (string | null | undefined)[]): Violation => ({
  says,
  about: about.filter((id) => typeof id === 'string'),
});

/** Checkouts that have come to their end. */
export const isOver = ({ state }: { state: string }): boolean =>
  state === 'confirmed' || state === 'cancelled' || state === 'expired';

/** The checkout an order came of: of a change's checkout, the one it changes. */
export const firstCheckoutOf = ({ id, parentId }: { id: string; parentId: string | null }): string =>
  parentId ?? id;

/** The checkout a key of ours belongs to: `<checkout>:<step>:<attempt>`. */
export const checkoutOfKey = (key: string): string => key.split(':')[0] ?? '';
