'use client';

import { Checkbox } from '@souk/ui/checkbox';
import { useTranslations } from 'next-intl';
import { useFigure } from '../../lib/figure.ts';
import type { Facets } from '../../lib/trpc/types.ts';
import { type Filters, starChoices } from './filters.ts';
import type { SetFilters } from './use-filters.ts';

type Props = { rating: Facets['rating']; filters: Filters; set: SetFilters };

/** From how many stars on: one choice at a time, since four and up is within three and up. */
export function RatingFacet({ rating, filters, set }: Props) {
  const t = useTranslations('listing');
  const figure = useFigure();
  return (
    <ul className="grid gap-2.5 pt-1 pb-2">
      {starChoices.map((atLeast) => (
        <li key={atLeast} className="flex items-center justify-between gap-3">
          <Checkbox
            checked={filters.stars === atLeast}
            onChange={(event) => set({ stars: event.target.checked ? atLeast : null })}
          >
            {t('starsAndUp', { count: atLeast })}
          </Checkbox>
          <span className="text-small text-ink-muted tabular-nums">
            {figure(rating.find((one) => one.atLeast === atLeast)?.count ?? 0)}
          </span>
        </li>
      ))}
    </ul>
  );
}
