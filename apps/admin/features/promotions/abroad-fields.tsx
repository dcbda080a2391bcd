'use client';

import { Controller } from 'react-hook-form';
import { otherMoney } from '../../lib/other-money';
import { MoneyField } from '../desk/form/money-field';
import { Panel } from '../desk/panel';
import type { FormProps } from './promotion-form';

/** What a promotion takes off and asks for where other money is paid. */
export function AbroadFields({ form }: Pick<FormProps, 'form'>) {
  const { control, watch, formState } = form;
  const takesAmount = watch('kind') === 'amount';
  return (
    <Panel title="In other money" aside="Nothing is converted">
      <div className="grid gap-4 px-5 pt-1 pb-5 sm:grid-cols-2">
        <p className="text-tiny text-ink-muted sm:col-span-2">
          An amount that is set above and empty here: bags in that money do not get it. Percentages are the
          same everywhere.
        </p>
        {otherMoney.flatMap(({ currency }) =>
          (['amountMinor', 'minimumMinor'] as const).map((name) =>
            name === 'amountMinor' && !takesAmount ? null : (
              <Controller
                key={currency + name}
                control={control}
                name={`abroad.${currency}.${name}`}
                render={({ field }) => (
                  <MoneyField
                    label={name === 'amountMinor' ? 'Amount' : 'From what amount'}
                    optional
                    currency={currency}
                    value={field.value}
                    onChange={field.onChange}
                    onBlur={field.onBlur}
                    ref={field.ref}
                    refusal={formState.errors.abroad?.[currency]?.[name]?.message}
                  />
                )}
              />
            ),
          ),
        )}
      </div>
    </Panel>
  );
}
