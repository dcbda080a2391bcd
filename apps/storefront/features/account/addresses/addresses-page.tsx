'use client';

import { AccountFrame } from '../account-frame.tsx';
import { AddressBook } from './address-book.tsx';

/** Where parcels of the customer's may go. */
export function AddressesPage({ market }: { market: string }) {
  return (
    <AccountFrame market={market} here="addresses">
      <AddressBook market={market} />
    </AccountFrame>
  );
}
