const FRESH_MS = 15_000;
let at = Number.NEGATIVE_INFINITY;

/** The shopper has just shown that an address is theirs. */
export const proved = (): void => {
  at = performance.now();
};

/** Whether orders of a guest may still be on their way into the account. */
export const provenJustNow = (): boolean => performance.now() - at < FRESH_MS;
