'use client';

import { Field } from '@souk/ui/field';
import { type ComponentProps, useState } from 'react';
import { minorFromText, textFromMinor } from './money-text';

type MoneyFieldProps = Omit<ComponentProps<typeof Field>, 'value' | 'onChange' | 'type'> & {
  /** In minor units; null when empty; NaN when what is typed is no amount. */
  value: number | null;
  onChange: (amountMinor: number | null) => void;
  currency: string;
};

/** An amount of money: typed as people write it, kept in minor units. */
export function MoneyField({ value, onChange, currency, label, refusal, ...rest }: MoneyFieldProps) {
  const [typed, setTyped] = useState<{ text: string; amountMinor: number | null }>();
  const text = typed && Object.is(typed.amountMinor, value) ? typed.text : textFromMinor(value, currency);
  return (
    <Field
      {...rest}
      label={`${label} (${currency})`}
      inputMode="decimal"
      autoComplete="off"
      refusal={refusal ?? (Number.isNaN(value) ? 'Write an amount such as 12.50.' : undefined)}
      value={text}
      onChange={(event) => {
        const amountMinor = minorFromText(event.target.value, currency);
        setTyped({ text: event.target.value, amountMinor });
        onChange(amountMinor);
      }}
    />
  );
}
