'use client';

import { Checkbox } from '@souk/ui/checkbox';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { TheirWords } from '../../i18n/their-words.tsx';
import { useFigure } from '../../lib/figure.ts';

type Value = { value: string; count: number; swatch?: string | null };
type Props = { values: Value[]; chosen: string[]; onToggle: (value: string, on: boolean) => void };

const FEW = 8;

/** The choices of one facet; a long list begins short. */
export function FacetList({ values, chosen, onToggle }: Props) {
  const t = useTranslations('listing');
  const figure = useFigure();
  const [all, setAll] = useState(false);
  const shown = all ? values : values.filter(({ value }, at) => at < FEW || chosen.includes(value));
  return (
    <ul className="grid gap-2.5 pt-1 pb-2">
      {shown.map(({ value, count, swatch }) => (
        <li key={value} className="flex items-center justify-between gap-3">
          <Checkbox
            checked={chosen.includes(value)}
            onChange={(event) => onToggle(value, event.target.checked)}
          >
            {swatch && (
              <span
                aria-hidden="true"
                className="size-4 shrink-0 rounded-pill border border-line"
                style={{ background: swatch }}
              />
            )}
            <TheirWords>{value}</TheirWords>
          </Checkbox>
          <span className="text-small text-ink-muted tabular-nums">{figure(count)}</span>
        </li>
      ))}
      {shown.length < values.length && (
        <li>
          <button type="button" className="link text-small" onClick={() => setAll(true)}>
            {t('allOf', { count: values.length })}
          </button>
        </li>
      )}
    </ul>
  );
}
