'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { Button } from '@souk/ui/button';
import { Field } from '@souk/ui/field';
import { Select } from '@souk/ui/select';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import type { Market } from '../../lib/market';
import { useTRPC } from '../../lib/trpc/client';
import { DeliveryChoice } from './delivery-choice';
import { type AddressForm, addressSchema } from './till-form';
import { usStates } from './us-states';
import { readDraft, useDraft } from './use-draft';

type Props = {
  market: Market;
  initial: { address: AddressForm | undefined; deliveryOptionId: string | undefined };
  busy: boolean;
  /** What the till answered to the last try, shown above the button. */
  notice: ReactNode;
  onDone: (delivery: { address: AddressForm; deliveryOptionId: string }) => void;
};

const empty: AddressForm = { line1: '', line2: '', city: '', region: '', postcode: '' };
const states = [{ value: '', label: 'Choose' }, ...usStates];

/** Where it goes and how: the options appear as soon as state and ZIP code are known. */
export function DeliveryForm({ market, initial, busy, notice, onDone }: Props) {
  const trpc = useTRPC();
  const form = useForm<AddressForm>({
    resolver: zodResolver(addressSchema),
    defaultValues: { ...empty, ...initial.address, ...readDraft<AddressForm>('address') },
  });
  useDraft('address', form);
  const { errors } = form.formState;
  const [region, postcode] = useWatch({ control: form.control, name: ['region', 'postcode'] });
  const placed = addressSchema.pick({ region: true, postcode: true }).safeParse({ region, postcode }).success;
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
    if (way) onDone({ address, deliveryOptionId: way.id });
  };

  return (
    <form noValidate className="grid gap-5" onSubmit={form.handleSubmit(goOn)}>
      <Field
        label="Street and number"
        autoComplete="address-line1"
        refusal={errors.line1?.message}
        {...form.register('line1')}
      />
      <Field
        label="Flat, floor, door"
        optional
        autoComplete="address-line2"
        refusal={errors.line2?.message}
        {...form.register('line2')}
      />
      <Field
        label="City"
        autoComplete="address-level2"
        refusal={errors.city?.message}
        {...form.register('city')}
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <div>
          <Select
            label="State"
            options={states}
            autoComplete="address-level1"
            aria-invalid={errors.region ? true : undefined}
            {...form.register('region')}
          />
          {errors.region && (
            <p className="mt-1.5 text-small font-medium text-danger">{errors.region.message}</p>
          )}
        </div>
        <Field
          label="ZIP code"
          autoComplete="postal-code"
          inputMode="numeric"
          refusal={errors.postcode?.message}
          {...form.register('postcode')}
        />
      </div>
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
        {busy ? 'Holding your things' : 'On to payment'}
      </Button>
    </form>
  );
}
