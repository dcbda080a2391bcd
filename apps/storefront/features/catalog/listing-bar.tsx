'use client';

import { Select } from '@souk/ui/select';
import { useTranslations } from 'next-intl';
import { lazy, type ReactNode, Suspense } from 'react';
import { useFigure } from '../../lib/figure.ts';
import type { Market } from '../../lib/market.ts';
import { type Filters, sorts } from './filters.ts';
import type { SetFilters } from './use-filters.ts';

const ChosenChips = lazy(() => import('./chosen-chips.tsx'));

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
export function ListingBar({ matching, total, filters, set, active, clear, market, narrow }: Props) {
  const t = useTranslations('listing');
  // Another order alone leaves as many as there are.
  const fewer = active && matching !== total;
  const b = (chunks: ReactNode) => <strong className="font-semibold">{chunks}</strong>;
  const figure = useFigure();
  return (
    <div className="mb-6 flex flex-wrap items-center gap-x-4 gap-y-3">
      <p aria-live="polite" className="text-[0.9375rem]">
        {fewer
          ? t.rich('matchingOf', { count: figure(matching), total: figure(total), b })
          : t.rich('matching', { count: matching, figure: figure(matching), b })}
      </p>
      {active && (
        <Suspense>
          <ChosenChips filters={filters} set={set} clear={clear} market={market} />
        </Suspense>
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
