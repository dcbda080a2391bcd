'use client';

import { Radio } from '@souk/ui/radio';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { useTRPC } from '../../lib/trpc/client';
import { AddressLines } from '../account/addresses/address-lines';
import type { SavedAddress } from '../account/addresses/types';
import { useMe } from '../account/use-me';
import type { AddressForm } from './till-form';

const formOf = ({ line1, line2, city, region, postcode }: SavedAddress): AddressForm => ({
  line1,
  line2: line2 ?? '',
  city,
  region,
  postcode,
});
const same = (one: AddressForm, other: AddressForm): boolean =>
  (Object.keys(one) as (keyof AddressForm)[]).every((field) => one[field].trim() === other[field].trim());

/** The customer's address book, as far as this till delivers there; empty for a guest, and while account is away. */
export const useSavedAddresses = (country: string): SavedAddress[] => {
  const trpc = useTRPC();
  const me = useMe();
  const book = useQuery(trpc.account.addresses.list.queryOptions(undefined, { enabled: Boolean(me.data) }));
  return (book.data ?? []).filter((address) => address.country === country);
};

type Props = { saved: SavedAddress[]; form: UseFormReturn<AddressForm>; now: AddressForm };

/** The address book at the till: the default fills in an empty form, another one is a press away. */
export function SavedAddresses({ saved, form, now }: Props) {
  const t = useTranslations('till');
  const [usual] = saved;
  useEffect(() => {
    if (usual && Object.values(form.getValues()).every((typed) => !typed)) form.reset(formOf(usual));
  }, [usual, form]);

  if (saved.length === 0) return null;
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-2 text-small font-semibold">{t('savedAddresses')}</legend>
      {saved.map((address) => (
        <Radio
          key={address.id}
          name="saved-address"
          value={address.id}
          checked={same(formOf(address), now)}
          onChange={() => form.reset(formOf(address))}
          className="rounded-field border-[1.5px] border-line bg-raised px-4 py-3.5 has-checked:border-2 has-checked:border-ink"
        >
          <AddressLines address={address} />
        </Radio>
      ))}
    </fieldset>
  );
}

/** Whether what is typed stands in the book already. */
export const isSaved = (saved: SavedAddress[], now: AddressForm): boolean =>
  saved.some((address) => same(formOf(address), now));
