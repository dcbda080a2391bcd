'use client';

import { useState } from 'react';
import { minorFromText, textFromMinor } from '../desk/form/money-text';
import { CellField } from './cell-field';

type MoneyCellProps = {
  label: string;
  value: number | null;
  refusal?: string | undefined;
  placeholder?: string;
  currency?: string;
  onChange: (amountMinor: number | null) => void;
};

/** An amount in a cell: typed as people write it, kept in minor units. */
export function MoneyCell({ value, onChange, currency = 'USD', ...rest }: MoneyCellProps) {
  const [typed, setTyped] = useState<{ text: string; amountMinor: number | null }>();
  const text = typed && Object.is(typed.amountMinor, value) ? typed.text : textFromMinor(value, currency);
  return (
    <CellField
      {...rest}
      inputMode="decimal"
      className="text-right tabular-nums"
      value={text}
      onChange={(next) => {
        const amountMinor = minorFromText(next, currency);
        setTyped({ text: next, amountMinor });
        onChange(amountMinor);
      }}
    />
  );
}
