'use client';

import { Select } from '@souk/ui/select';
import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useTheirLang } from '../../i18n/their-words.tsx';
import type { Market } from '../../lib/market.ts';
import { filterChips } from './filter-chips.ts';
import { type Filters, type SetFilters, sorts } from './use-filters.ts';

type Props = {
  matching: number;
  total: number;
  filters: Filters;
  set: SetFilters;
  active: boolean;
  clear: () => void;
  market: Market;
  narrow: ReactNode;
};

/** How many there are, what was asked for, and in which order. */
export function ListingBar({ matching, total, filters, set, clear, market, narrow }: Props) {
  const t = useTranslations('listing');
  const lang = useTheirLang();
  const chips = filterChips(filters, { market, t });
  const b = (chunks: ReactNode) => <strong className="font-semibold">{chunks}</strong>;
  const figure = (count: number) => count.toLocaleString(market.locale);
  return (
    <div className="mb-6 flex flex-wrap items-center gap-x-4 gap-y-3">
      <p aria-live="polite" className="text-[0.9375rem]">
        {chips.length > 0
          ? t.rich('matchingOf', { count: figure(matching), total: figure(total), b })
          : t.rich('matching', { count: matching, b })}
      </p>
      {chips.length > 0 && (
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
      )}
      <div className="ms-auto flex items-center gap-2">
        {narrow}
        <Select
          look="pill"
          label={t('order')}
          options={sorts.map((value) => ({ value, label: t(`sort.${value}`) }))}
          value={filters.sort}
          onChange={(event) => set({ sort: event.target.value as Filters['sort'] })}
        />
      </div>
    </div>
  );
}
