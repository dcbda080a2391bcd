const OURS = 'souk-shop.';

/** What this browser kept for the shopper goes with their account. */
export const forgetDevice = (): void => {
  try {
    for (const name of Object.keys(localStorage)) if (name.startsWith(OURS)) localStorage.removeItem(name);
  } catch {
    // A browser that lets nothing be kept has kept nothing.
  }
};
