'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { Button } from '@souk/ui/button';
import { Checkbox } from '@souk/ui/checkbox';
import { Field } from '@souk/ui/field';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import type { Market } from '../../lib/market';
import { useTRPC } from '../../lib/trpc/client';
import { useMe } from '../account/use-me';
import { DeliveryChoice } from './delivery-choice';
import { PlaceFields } from './place-fields';
import { isSaved, SavedAddresses, useSavedAddresses } from './saved-addresses';
import { type AddressForm, addressSchemaOf } from './till-form';
import { readDraft, useDraft } from './use-draft';
import { useFieldText } from './use-field-text';

type Props = {
  market: Market;
  initial: { address: AddressForm | undefined; deliveryOptionId: string | undefined };
  busy: boolean;
  /** What the till answered to the last try, shown above the button. */
  notice: ReactNode;
  onDone: (delivery: { address: AddressForm; deliveryOptionId: string }) => void;
};

const empty: AddressForm = { line1: '', line2: '', city: '', region: '', postcode: '' };

/** Where it goes and how: the options appear as soon as the place is known. */
export function DeliveryForm({ market, initial, busy, notice, onDone }: Props) {
  const t = useTranslations('till');
  const ui = useTranslations('ui');
  const fieldText = useFieldText();
  const trpc = useTRPC();
  // What was typed for one country is no address of another.
  const draft = `address-${market.country}`;
  const schema = addressSchemaOf(market.country);
  const form = useForm<AddressForm>({
    resolver: zodResolver(schema),
    defaultValues: { ...empty, ...initial.address, ...readDraft<AddressForm>(draft) },
  });
  useDraft(draft, form);
  const { errors } = form.formState;
  const now = { ...empty, ...useWatch({ control: form.control }) };
  const { region, postcode } = now;
  const me = useMe();
  const saved = useSavedAddresses(market.country);
  const keepable = Boolean(me.data) && !isSaved(saved, now);
  const [keep, setKeep] = useState(false);
  const queries = useQueryClient();
  // Nobody waits for it: an address that could not be kept does not hold up an order.
  const remember = useMutation(
    trpc.account.addresses.add.mutationOptions({
      onSuccess: () => queries.invalidateQueries({ queryKey: trpc.account.addresses.list.queryKey() }),
    }),
  );
  const placed = schema.pick({ region: true, postcode: true }).safeParse({ region, postcode }).success;
  const options = useQuery(
    trpc.checkout.deliveryOptions.queryOptions(
      { country: market.country, region, postcode },
      { enabled: placed },
    ),
  );
  const [wanted, setWanted] = useState(initial.deliveryOptionId);
  const choose = (from = options.data) => from?.find(({ id }) => id === wanted) ?? from?.[0];
  const chosen = choose();
  const goOn = async (address: AddressForm) => {
    // Whoever is faster than the options waits for them: the press is not lost.
    const way = chosen ?? choose((await options.refetch({ cancelRefetch: false })).data);
    if (!way) return;
    if (keep && keepable && me.data)
      remember.mutate({
        address: {
          ...address,
          line2: address.line2 || undefined,
          name: me.data.name,
          country: market.country,
        },
      });
    onDone({ address, deliveryOptionId: way.id });
  };

  return (
    <form noValidate className="grid gap-5" onSubmit={form.handleSubmit(goOn)}>
      <SavedAddresses saved={saved} form={form} now={now} />
      <Field
        label={t('street')}
        autoComplete="address-line1"
        refusal={fieldText(errors.line1)}
        {...form.register('line1')}
      />
      <Field
        label={t('flat')}
        optional={ui('optional')}
        autoComplete="address-line2"
        refusal={fieldText(errors.line2)}
        {...form.register('line2')}
      />
      <Field
        label={t('city')}
        autoComplete="address-level2"
        refusal={fieldText(errors.city)}
        {...form.register('city')}
      />
      <PlaceFields country={market.country} errors={errors} register={form.register} />
      {keepable && (
        <Checkbox checked={keep} onChange={(event) => setKeep(event.target.checked)}>
          {t('keepAddress')}
        </Checkbox>
      )}
      <DeliveryChoice
        market={market}
        options={options.data}
        state={!placed ? 'waiting' : options.isError ? 'failed' : options.isPending ? 'loading' : 'ready'}
        onRetry={() => void options.refetch()}
        chosenId={chosen?.id}
        onChoose={setWanted}
      />
      {notice}
      <Button type="submit" busy={busy || form.formState.isSubmitting} className="justify-self-start">
        {busy ? t('holding') : t('toPayment')}
      </Button>
    </form>
  );
}
