import { deviceList } from '../../lib/device-list.ts';

/** A thing somebody wishes for, and which variant of it, if one is meant. */
export type Wish = { handle: string; variantId: string | null };

/** As many as an account's list holds, so that all of it can be taken along. */
const MOST = 200;
const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

const parse = (one: unknown): Wish | null => {
  if (typeof one !== 'object' || one === null) return null;
  const { handle, variantId } = one as Partial<Record<keyof Wish, unknown>>;
  if (typeof handle !== 'string' || handle.length === 0 || handle.length > 200) return null;
  return { handle, variantId: typeof variantId === 'string' && uuid.test(variantId) ? variantId : null };
};

const wishes = deviceList<Wish>({ name: 'souk-shop.wishlist', most: MOST, parse });

/** What a guest wishes for, kept on this device until they sign in. */
export const deviceWishes = {
  ...wishes,
  add: (wish: Wish): void =>
    wishes.write([wish, ...wishes.read().filter(({ handle }) => handle !== wish.handle)]),
  remove: (handle: string): void => wishes.write(wishes.read().filter((one) => one.handle !== handle)),
};
