import { type Db, inTransaction, postgresError } from '@souk/service-kit/database';
import { isRefusal, type Refusal } from '@souk/service-kit/refusal';
import type { Service } from '@souk/service-kit/service';
import { customerUnknown } from '../caller-rules.ts';
import {
  dropWish,
  lockWishlist,
  mergeWishes,
  putWish,
  readWishlist,
  setShareToken,
} from './wishlist.queries.ts';
import { MOST_WISHES, newShareToken, type Wish, type Wishlist, wishlistFull } from './wishlist.ts';

/** One change of a customer's list, under its lock; answers the list as it is then. */
const change = async (
  db: Service['db'],
  customerId: string,
  make: (tx: Db, wishlistId: string) => Promise<void>,
): Promise<Wishlist | Refusal> => {
  try {
    return await inTransaction(db, async (tx) => {
      const id = await lockWishlist(tx, customerId);
      if (id === null) return customerUnknown();
      await make(tx, id);
      return readWishlist(tx, customerId);
    });
  } catch (error) {
    if (isRefusal(error)) return error;
    if (postgresError(error)?.constraint === 'wishlist_within_limit') return wishlistFull();
    throw error;
  }
};

/** Puts a thing on the list; once, however often it is sent. Refusals: WISHLIST_FULL, CUSTOMER_UNKNOWN. */
export const addWish = (db: Service['db'], customerId: string, wish: Wish): Promise<Wishlist | Refusal> =>
  change(db, customerId, (tx, id) => putWish(tx, id, wish));

/** Takes a thing off the list. Refusals: CUSTOMER_UNKNOWN. */
export const removeWish = (
  db: Service['db'],
  customerId: string,
  handle: string,
): Promise<Wishlist | Refusal> => change(db, customerId, (tx, id) => dropWish(tx, id, handle));

/** Takes along what was kept on a device; what is on the list stays as it is. Refusals: CUSTOMER_UNKNOWN. */
export const takeWishesAlong = (
  db: Service['db'],
  customerId: string,
  wishes: readonly Wish[],
): Promise<Wishlist | Refusal> =>
  change(db, customerId, (tx, id) => mergeWishes(tx, id, { wishes, most: MOST_WISHES }));

/** Makes the list readable by a link; the same link for as long as it is shared. Refusals: CUSTOMER_UNKNOWN. */
export const shareWishlist = (db: Service['db'], customerId: string): Promise<Wishlist | Refusal> =>
  change(db, customerId, (tx, id) => setShareToken(tx, id, newShareToken()));

/** Takes the link back: whoever has it finds nothing there. Refusals: CUSTOMER_UNKNOWN. */
export const stopSharing = (db: Service['db'], customerId: string): Promise<Wishlist | Refusal> =>
  change(db, customerId, (tx, id) => setShareToken(tx, id, null));
