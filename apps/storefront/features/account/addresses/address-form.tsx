'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { Button } from '@souk/ui/button';
import { Field } from '@souk/ui/field';
import { Notice } from '@souk/ui/notice';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { useForm } from 'react-hook-form';
import type { z } from 'zod';
import { useErrorText } from '../../../i18n/use-refusal-text.ts';
import type { Market } from '../../../lib/market.ts';
import { useTRPC } from '../../../lib/trpc/client.ts';
import { PlaceFields } from '../../checkout/place-fields.tsx';
import { addressSchemaOf, contactSchema } from '../../checkout/till-form.ts';
import { useFieldText } from '../../checkout/use-field-text.ts';
import type { SavedAddress } from './types.ts';

const savedSchemaOf = (country: string) =>
  addressSchemaOf(country).extend({ name: contactSchema.shape.name });
type Form = z.infer<ReturnType<typeof savedSchemaOf>>;

type Props = { market: Market; known?: SavedAddress; onDone: () => void; onCancel: () => void };

const empty: Form = { name: '', line1: '', line2: '', city: '', region: '', postcode: '' };
const formOf = ({ name, line1, line2, city, region, postcode }: SavedAddress): Form => ({
  name,
  line1,
  line2: line2 ?? '',
  city,
  region,
  postcode,
});

/** An address of the book, asked for as the till asks. */
export function AddressForm({ market, known, onDone, onCancel }: Props) {
  const t = useTranslations('till');
  const mine = useTranslations('mine');
  const ui = useTranslations('ui');
  const fieldText = useFieldText();
  const errorText = useErrorText('account');
  const trpc = useTRPC();
  const country = known?.country ?? market.country;
  const { register, handleSubmit, formState, setFocus } = useForm<Form>({
    resolver: zodResolver(savedSchemaOf(country)),
    defaultValues: known ? formOf(known) : empty,
  });
  const add = useMutation(trpc.account.addresses.add.mutationOptions({ onSuccess: onDone }));
  const change = useMutation(trpc.account.addresses.change.mutationOptions({ onSuccess: onDone }));
  const failed = add.error ?? change.error;
  const { errors } = formState;

  // What opened the form is gone, and with it the focus.
  useEffect(() => setFocus('name'), [setFocus]);

  const save = (form: Form) => {
    const address = { ...form, line2: form.line2 || undefined, country };
    if (known) change.mutate({ addressId: known.id, address });
    else add.mutate({ address });
  };
  return (
    <form noValidate className="grid gap-4" onSubmit={handleSubmit(save)}>
      {failed && <Notice kind="problem" title={errorText(failed)} />}
      <Field label={t('name')} autoComplete="name" refusal={fieldText(errors.name)} {...register('name')} />
      <Field
        label={t('street')}
        autoComplete="address-line1"
        refusal={fieldText(errors.line1)}
        {...register('line1')}
      />
      <Field
        label={t('flat')}
        optional={ui('optional')}
        autoComplete="address-line2"
        refusal={fieldText(errors.line2)}
        {...register('line2')}
      />
      <Field
        label={t('city')}
        autoComplete="address-level2"
        refusal={fieldText(errors.city)}
        {...register('city')}
      />
      <PlaceFields country={country} errors={errors} register={register} />
      <div className="mt-2 flex flex-wrap gap-3">
        <Button type="submit" size="medium" busy={add.isPending || change.isPending}>
          {mine('save')}
        </Button>
        <Button variant="quiet" size="medium" onClick={onCancel}>
          {mine('cancel')}
        </Button>
      </div>
    </form>
  );
}
