'use client';

import { Field } from '@souk/ui/field';
import { Switch } from '@souk/ui/switch';
import { Controller, type UseFormReturn } from 'react-hook-form';
import { DateTimeField } from '../desk/form/date-time-field';
import { MoneyField } from '../desk/form/money-field';
import { Panel } from '../desk/panel';
import { AbroadFields } from './abroad-fields';
import { OfferFields } from './offer-fields';
import type { PromotionForm } from './promotion-form-values';
import { type Choices, CURRENCY } from './promotion-types';

export type FormProps = { form: UseFormReturn<PromotionForm>; choices: Choices | undefined };

const section = 'grid gap-4 px-5 pt-1 pb-5';

/** Everything a promotion is made of, in the order in which one thinks of it. */
export function PromotionFields({ form, choices }: FormProps) {
  const { register, control, watch, formState } = form;
  const { errors } = formState;
  const byCode = watch('byCode');
  return (
    <>
      <Panel title="How shoppers meet it">
        <div className={section}>
          <Field
            label="Name"
            help="Shoppers see it in the bag."
            maxLength={60}
            refusal={errors.title?.message}
            {...register('title')}
          />
          <Switch checked={byCode} {...register('byCode')}>
            Only with a code
          </Switch>
          {byCode ? (
            <>
              <Field
                label="Code"
                help="3 to 30 letters, digits, hyphens or underscores. Capitals make no difference."
                maxLength={60}
                autoComplete="off"
                autoCapitalize="characters"
                refusal={errors.code?.message}
                {...register('code')}
              />
              <Switch checked={watch('advertised')} {...register('advertised')}>
                Suggest it to whoever mistypes it
              </Switch>
            </>
          ) : null}
        </div>
      </Panel>
      <OfferFields form={form} choices={choices} />
      <Panel title="When and how often">
        <div className={`${section} sm:grid-cols-2`}>
          <Controller
            control={control}
            name="minimumMinor"
            render={({ field }) => (
              <MoneyField
                label="From what amount"
                optional
                currency={CURRENCY}
                help="What the things it covers must come to."
                value={field.value}
                onChange={field.onChange}
                onBlur={field.onBlur}
                ref={field.ref}
                refusal={errors.minimumMinor?.message}
                className="sm:col-span-2"
              />
            )}
          />
          {(['startsAt', 'endsAt'] as const).map((name) => (
            <Controller
              key={name}
              control={control}
              name={name}
              render={({ field }) => (
                <DateTimeField
                  label={name === 'startsAt' ? 'Starts' : 'Ends'}
                  optional
                  value={field.value}
                  onChange={field.onChange}
                  onBlur={field.onBlur}
                  ref={field.ref}
                  refusal={errors[name]?.message}
                />
              )}
            />
          ))}
          <Field
            label="Uses in all"
            optional
            inputMode="numeric"
            refusal={errors.usesLimit?.message}
            {...register('usesLimit')}
          />
          <Field
            label="Uses for each customer"
            optional
            inputMode="numeric"
            help="By account or email address."
            refusal={errors.customerLimit?.message}
            {...register('customerLimit')}
          />
        </div>
      </Panel>
      <AbroadFields form={form} />
      <Panel title="Beside others">
        <div className={section}>
          <Switch checked={watch('combines')} {...register('combines')}>
            Combines with others that combine
          </Switch>
          <p className="text-tiny text-ink-muted">
            One that does not combine stands alone: the shopper gets whichever gives more.
          </p>
          <Switch checked={watch('draft')} {...register('draft')}>
            Keep it as a draft: no shopper meets it
          </Switch>
        </div>
      </Panel>
    </>
  );
}
