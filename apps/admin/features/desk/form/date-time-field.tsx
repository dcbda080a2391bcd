'use client';

import { Field } from '@souk/ui/field';
import type { ComponentProps } from 'react';

type DateTimeFieldProps = Omit<ComponentProps<typeof Field>, 'value' | 'onChange' | 'type'> & {
  /** ISO 8601 with its zone, or null. */
  value: string | null;
  onChange: (iso: string | null) => void;
};

/** A moment, shown in the zone of whoever sits here. */
export function DateTimeField({ value, onChange, ...rest }: DateTimeFieldProps) {
  return (
    <Field
      {...rest}
      type="datetime-local"
      value={value ? localText(value) : ''}
      onChange={(event) => onChange(event.target.value ? new Date(event.target.value).toISOString() : null)}
    />
  );
}

function localText(iso: string): string {
  const at = new Date(iso);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
