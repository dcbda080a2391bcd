'use client';

import { Field } from '@souk/ui/field';
import { Select } from '@souk/ui/select';
import { useTranslations } from 'next-intl';
import type { FieldErrors, UseFormRegisterReturn } from 'react-hook-form';
import { addressRuleOf, type Emirate } from './address-rules.ts';
import type { AddressForm } from './till-form.ts';
import { useFieldText } from './use-field-text.ts';

type Props = {
  country: string;
  errors: Pick<FieldErrors<AddressForm>, 'region' | 'postcode'>;
  register: (name: 'region' | 'postcode') => UseFormRegisterReturn;
};

/** State, emirate and postcode, as far as addresses of the country have them. */
export function PlaceFields({ country, errors, register }: Props) {
  const t = useTranslations('till');
  const fieldText = useFieldText();
  const { region, postcode } = addressRuleOf(country);
  return (
    <div className="grid gap-5 sm:grid-cols-2">
      {region && (
        <div>
          <Select
            label={t(region.word)}
            options={[
              { value: '', label: t('choose') },
              ...region.codes.map(({ value, label }) => ({
                value,
                label: label ?? t(`emirates.${value as Emirate}`),
              })),
            ]}
            autoComplete="address-level1"
            aria-invalid={errors.region ? true : undefined}
            {...register('region')}
          />
          {errors.region && (
            <p className="mt-1.5 text-small font-medium text-danger">{fieldText(errors.region)}</p>
          )}
        </div>
      )}
      {postcode && (
        <Field
          label={t(postcode.word)}
          autoComplete="postal-code"
          inputMode="numeric"
          refusal={fieldText(errors.postcode)}
          {...register('postcode')}
        />
      )}
    </div>
  );
}
