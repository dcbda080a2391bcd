import { BffError } from '../../lib/trpc/call-bff.ts';

const PLACE = 'souk-shop.bag';

const keep = (bag: unknown): void => {
  try {
    if (bag === null) localStorage.removeItem(PLACE);
    else localStorage.setItem(PLACE, JSON.stringify(bag));
  } catch {
    // A browser that keeps nothing shows no bag without a network, that is all.
  }
};

const kept = (): unknown => {
  try {
    return JSON.parse(localStorage.getItem(PLACE) ?? 'null');
  } catch {
    return null;
  }
};

/**
 * The bag as the shop knows it, remembered on this device and nowhere else; without a network, the bag as it was seen
 * here last. Refusals of the shop stay refusals.
 */
export const bagOrKept = async <T>(ask: () => Promise<T>): Promise<T> => {
  try {
    const bag = await ask();
    keep(bag);
    return bag;
  } catch (error) {
    const before = kept();
    if (error instanceof BffError && error.data === undefined && !navigator.onLine && before)
      return before as T;
    throw error;
  }
};
