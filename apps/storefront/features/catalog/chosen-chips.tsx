'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useTheirLang } from '../../i18n/their-words.tsx';
import type { Market } from '../../lib/market.ts';
import { filterChips } from './filter-chips.ts';
import type { Filters } from './filters.ts';
import type { SetFilters } from './use-filters.ts';

type Props = { filters: Filters; set: SetFilters; clear: () => void; market: Market };

/** What a listing was narrowed by, each to be taken away again. */
export default function ChosenChips({ filters, set, clear, market }: Props) {
  const t = useTranslations('listing');
  const lang = useTheirLang();
  const chips = filterChips(filters, { market, t });
  if (chips.length === 0) return null;
  return (
    <ul
      aria-label={t('askedFor')}
      className="flex flex-wrap items-center gap-2 max-lg:order-last max-lg:w-full"
    >
      {chips.map(({ key, label, theirs, without }) => (
        <li key={key}>
          <button
            type="button"
            aria-label={t('takeAway', { choice: label })}
            className="inline-flex h-9 items-center gap-2 rounded-pill bg-sunk pe-3 ps-3.5 text-small font-medium transition-colors duration-(--duration-quick) hover:bg-line"
            onClick={() => set(without)}
          >
            <bdi lang={theirs ? lang : undefined}>{label}</bdi>
            <X aria-hidden="true" className="size-4" strokeWidth={1.75} />
          </button>
        </li>
      ))}
      <li>
        <button type="button" className="link ms-2 text-small" onClick={clear}>
          {t('clear')}
        </button>
      </li>
    </ul>
  );
}
