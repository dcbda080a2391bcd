import type { BuyerPlan } from '../plan/plan.ts';

/** Other words for some words of one module, by its path in the repository. */
export type Patch = {
  readonly part: string;
  readonly file: string;
  readonly find: string;
  readonly put: string;
};

/** A deliberate bug, which the invariant of that name has to find. */
export type Sabotage = {
  readonly invariant: string;
  readonly title: string;
  readonly patches: readonly Patch[];
  /** What is taken out of the database, in the shop of this proof alone. */
  readonly sql?: readonly { readonly database: string; readonly text: string }[];
  /** What goes wrong at the gateway, for which the shop is prepared and its sabotaged self is not. */
  readonly gateway?: { readonly operation: string; readonly kind: string; readonly times: number };
  /** Who walks into it. */
  readonly buyers: readonly BuyerPlan[];
  readonly codeLimit?: number;
};
