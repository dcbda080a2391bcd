import { inTransaction } from '@souk/service-kit/database';
import { type Refusal, refuse } from '@souk/service-kit/refusal';
import type { Service } from '@souk/service-kit/service';
import { customerUnknown } from '../caller-rules.ts';
import {
  clearDefault,
  deleteAddress,
  insertAddress,
  listAddresses,
  lockCustomer,
  makeNewestDefault,
  updateAddress,
} from './address.queries.ts';
import { ADDRESSES_PER_CUSTOMER, type AddressForm, type SavedAddress } from './address-book.ts';

type Place = { customerId: string; addressId: string };

/** Adds an address; the first becomes the default. Refusals: CUSTOMER_UNKNOWN, ADDRESS_LIMIT. */
export function addAddress(
  db: Service['db'],
  { customerId, form }: { customerId: string; form: AddressForm },
): Promise<SavedAddress | Refusal> {
  return inTransaction(db, async (tx) => {
    if (!(await lockCustomer(tx, customerId))) return customerUnknown();
    const known = await listAddresses(tx, customerId);
    if (known.length >= ADDRESSES_PER_CUSTOMER) {
      return refuse(
        'ADDRESS_LIMIT',
        `An address book holds ${ADDRESSES_PER_CUSTOMER}. Remove one you no longer need.`,
        {
          limit: ADDRESSES_PER_CUSTOMER,
        },
      );
    }
    const isDefault = known.length === 0 || form.isDefault === true;
    if (isDefault) await clearDefault(tx, customerId);
    return insertAddress(tx, { customerId, form, isDefault });
  });
}

/** Rewrites an address. The default stays the default until another takes its place. Refusals: ADDRESS_UNKNOWN. */
export function changeAddress(
  db: Service['db'],
  { customerId, addressId, form }: Place & { form: AddressForm },
): Promise<SavedAddress | Refusal> {
  return inTransaction(db, async (tx) => {
    await lockCustomer(tx, customerId);
    const current = (await listAddresses(tx, customerId)).find(({ id }) => id === addressId);
    if (!current) return addressUnknown();
    const isDefault = current.isDefault || form.isDefault === true;
    if (isDefault) await clearDefault(tx, customerId);
    return (await updateAddress(tx, { customerId, addressId, form, isDefault })) ?? addressUnknown();
  });
}

/** Removes an address; when it was the default, the newest one left takes its place. Refusals: ADDRESS_UNKNOWN. */
export function removeAddress(db: Service['db'], place: Place): Promise<null | Refusal> {
  return inTransaction(db, async (tx) => {
    await lockCustomer(tx, place.customerId);
    const removed = await deleteAddress(tx, place);
    if (!removed) return addressUnknown();
    if (removed.wasDefault) await makeNewestDefault(tx, place.customerId);
    return null;
  });
}

function addressUnknown(): Refusal {
  return refuse(
    'ADDRESS_UNKNOWN',
    'This address is not in your address book. It may have been removed elsewhere.',
  );
}
