import { type Db, rowsOf } from '@souk/service-kit/database';
import { and, asc, desc, eq, sql } from 'drizzle-orm';
import { address } from '../schema.ts';
import type { AddressForm, SavedAddress } from './address-book.ts';

const columns = {
  id: address.id,
  name: address.name,
  line1: address.line1,
  line2: address.line2,
  city: address.city,
  region: address.region,
  postcode: address.postcode,
  country: address.country,
  phone: address.phone,
  isDefault: address.isDefault,
};

type Row = Omit<SavedAddress, 'line2' | 'phone'> & { line2: string | null; phone: string | null };

const toSaved = ({ line2, phone, ...rest }: Row): SavedAddress => ({
  ...rest,
  ...(line2 ? { line2 } : {}),
  ...(phone ? { phone } : {}),
});

const toValues = ({ isDefault: _asked, ...form }: AddressForm) => ({
  ...form,
  line2: form.line2 ?? null,
  phone: form.phone ?? null,
});

/** The default first, then the newest. */
export async function listAddresses(db: Db, customerId: string): Promise<SavedAddress[]> {
  const rows = await db
    .select(columns)
    .from(address)
    .where(eq(address.customerId, customerId))
    .orderBy(desc(address.isDefault), desc(address.createdAt), asc(address.id));
  return rows.map(toSaved);
}

/** Every change of an address book takes this lock, so that limits and the one default hold. */
export async function lockCustomer(db: Db, customerId: string): Promise<boolean> {
  const { rows } = await rowsOf(db, sql`select 1 from customer where id = ${customerId} for update`);
  return rows.length === 1;
}

export async function clearDefault(db: Db, customerId: string): Promise<void> {
  await db
    .update(address)
    .set({ isDefault: false })
    .where(and(eq(address.customerId, customerId), eq(address.isDefault, true)));
}

export async function insertAddress(
  db: Db,
  { customerId, form, isDefault }: { customerId: string; form: AddressForm; isDefault: boolean },
): Promise<SavedAddress> {
  const [row] = await db
    .insert(address)
    .values({ customerId, ...toValues(form), isDefault })
    .returning(columns);
  return toSaved(row!);
}

export async function updateAddress(
  db: Db,
  {
    customerId,
    addressId,
    form,
    isDefault,
  }: { customerId: string; addressId: string; form: AddressForm; isDefault: boolean },
): Promise<SavedAddress | null> {
  const [row] = await db
    .update(address)
    .set({ ...toValues(form), isDefault })
    .where(and(eq(address.customerId, customerId), eq(address.id, addressId)))
    .returning(columns);
  return row ? toSaved(row) : null;
}

/** @returns whether it was the default; null when there was none */
export async function deleteAddress(
  db: Db,
  { customerId, addressId }: { customerId: string; addressId: string },
): Promise<{ wasDefault: boolean } | null> {
  const [row] = await db
    .delete(address)
    .where(and(eq(address.customerId, customerId), eq(address.id, addressId)))
    .returning({ wasDefault: address.isDefault });
  return row ?? null;
}

export async function makeNewestDefault(db: Db, customerId: string): Promise<void> {
  await db.execute(sql`
    update address set is_default = true
    where id = (select id from address where customer_id = ${customerId} order by created_at desc, id desc limit 1)`);
}
