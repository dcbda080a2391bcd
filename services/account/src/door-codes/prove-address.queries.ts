import type { Db } from '@souk/service-kit/database';
import { eq } from 'drizzle-orm';
import { listAddresses, lockCustomer, makeNewestDefault } from '../addresses/address.queries.ts';
import { address, customerIdentity, passkey, session } from '../schema.ts';
import { lockWishlist, mergeWishes, readWishlist } from '../wishlists/wishlist.queries.ts';
import { MOST_WISHES } from '../wishlists/wishlist.ts';

/** What somebody has brought into an account that turns out to be their second goes into their first. */
export async function bringAlong(db: Db, { from, to }: { from: string; to: string }): Promise<void> {
  await lockCustomer(db, to);
  await db.update(passkey).set({ customerId: to }).where(eq(passkey.customerId, from));
  await db.update(customerIdentity).set({ customerId: to }).where(eq(customerIdentity.customerId, from));
  await db.update(session).set({ customerId: to }).where(eq(session.customerId, from));
  await db.update(address).set({ customerId: to, isDefault: false }).where(eq(address.customerId, from));
  const [first] = await listAddresses(db, to);
  if (first && !first.isDefault) await makeNewestDefault(db, to);

  const { items } = await readWishlist(db, from);
  const list = items.length > 0 ? await lockWishlist(db, to) : null;
  if (list !== null) await mergeWishes(db, list, { wishes: items, most: MOST_WISHES });
}
