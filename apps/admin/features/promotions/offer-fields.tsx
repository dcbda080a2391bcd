'use client';

import { Checkbox } from '@souk/ui/checkbox';
import { Field } from '@souk/ui/field';
import { Select } from '@souk/ui/select';
import { Switch } from '@souk/ui/switch';
import { Controller } from 'react-hook-form';
import { MoneyField } from '../desk/form/money-field';
import { Panel } from '../desk/panel';
import type { FormProps } from './promotion-form';
import { CURRENCY } from './promotion-types';
import { ScopeFields } from './scope-fields';

const kinds = [
  { value: 'percent', label: 'A percentage off' },
  { value: 'amount', label: 'An amount off the bag' },
  { value: 'free-delivery', label: 'Free delivery' },
  { value: 'buy-get', label: 'Buy some, get some' },
];

/** What a promotion gives. */
export function OfferFields({ form, choices }: FormProps) {
  const { register, control, watch, setValue, formState } = form;
  const { errors } = formState;
  const kind = watch('kind');
  const optionIds = watch('optionIds');
  const toggle = (id: string, wanted: boolean) =>
    setValue('optionIds', wanted ? [...optionIds, id] : optionIds.filter((one) => one !== id), {
      shouldDirty: true,
    });
  return (
    <Panel title="What it gives">
      <div className="grid gap-4 px-5 pt-1 pb-5">
        <Select label="Kind" options={kinds} {...register('kind')} />
        {kind === 'amount' ? (
          <Controller
            control={control}
            name="amountMinor"
            render={({ field }) => (
              <MoneyField
                label="Amount"
                currency={CURRENCY}
                value={field.value}
                onChange={field.onChange}
                onBlur={field.onBlur}
                ref={field.ref}
                refusal={errors.amountMinor?.message}
              />
            )}
          />
        ) : null}
        {kind === 'buy-get' ? (
          <div className="grid gap-4 sm:grid-cols-2">
            <Field label="Buy" inputMode="numeric" refusal={errors.buy?.message} {...register('buy')} />
            <Field label="Get" inputMode="numeric" refusal={errors.get?.message} {...register('get')} />
          </div>
        ) : null}
        {kind === 'percent' || kind === 'buy-get' ? (
          <>
            <Field
              label="Percent off"
              inputMode="numeric"
              help={kind === 'buy-get' ? '100 is free. The cheapest are the ones given.' : undefined}
              refusal={errors.percentOff?.message}
              {...register('percentOff')}
            />
            <ScopeFields form={form} choices={choices} />
          </>
        ) : null}
        {kind === 'free-delivery' ? (
          <>
            <Switch checked={watch('anyDelivery')} {...register('anyDelivery')}>
              Whichever way it travels
            </Switch>
            {watch('anyDelivery') ? null : (
              <fieldset className="grid gap-2">
                <legend className="mb-2 text-small font-semibold">Ways of delivery</legend>
                {(choices?.deliveries ?? []).map(({ value, label }) => (
                  <Checkbox
                    key={value}
                    className="min-h-11"
                    checked={optionIds.includes(value)}
                    onChange={(event) => toggle(value, event.target.checked)}
                  >
                    {label}
                  </Checkbox>
                ))}
                <p aria-live="polite" className="text-small font-medium text-danger empty:hidden">
                  {errors.optionIds?.message}
                </p>
              </fieldset>
            )}
          </>
        ) : null}
      </div>
    </Panel>
  );
}
