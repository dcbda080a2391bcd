import type { Db } from '@souk/service-kit/database';
import { eq } from 'drizzle-orm';
import { address, passkey, session } from '../schema.ts';

/** What somebody has brought into an account that turns out to be their second goes into their first. */
export async function bringAlong(db: Db, { from, to }: { from: string; to: string }): Promise<void> {
  await db.update(passkey).set({ customerId: to }).where(eq(passkey.customerId, from));
  await db.update(session).set({ customerId: to }).where(eq(session.customerId, from));
  await db.update(address).set({ customerId: to, isDefault: false }).where(eq(address.customerId, from));
}
