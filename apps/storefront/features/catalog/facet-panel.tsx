'use client';

import { Accordion } from '@souk/ui/accordion';
import { Switch } from '@souk/ui/switch';
import { useTranslations } from 'next-intl';
import type { Market } from '../../lib/market.ts';
import type { Facets } from '../../lib/trpc/types.ts';
import { FacetList } from './facet-list.tsx';
import type { Filters } from './filters.ts';
import { PriceFacet } from './price-facet.tsx';
import { RatingFacet } from './rating-facet.tsx';
import type { SetFilters } from './use-filters.ts';

type Props = { facets: Facets; filters: Filters; set: SetFilters; market: Market };

const section = 'border-t border-line py-3';

/** What the things of a stall can be narrowed by, with how many each choice leaves. */
export default function FacetPanel({ facets, filters, set, market }: Props) {
  const t = useTranslations('listing');
  const toggle = (name: 'kind' | 'colour' | 'size') => (value: string, on: boolean) =>
    set({ [name]: on ? [...filters[name], value] : filters[name].filter((other) => other !== value) });
  const { price } = facets;
  return (
    <div className="border-b border-line text-[0.9375rem]">
      {facets.kind.length > 0 && (
        <Accordion title={t('kind')} open className={section}>
          <FacetList values={facets.kind} chosen={filters.kind} onToggle={toggle('kind')} />
        </Accordion>
      )}
      {price.maxMinor > price.minMinor && (
        <Accordion title={t('price')} open className={section}>
          <PriceFacet price={price} filters={filters} set={set} market={market} />
        </Accordion>
      )}
      {facets.colour.length > 0 && (
        <Accordion title={t('colour')} open className={section}>
          <FacetList values={facets.colour} chosen={filters.colour} onToggle={toggle('colour')} />
        </Accordion>
      )}
      {facets.size.length > 0 && (
        <Accordion title={t('size')} open={filters.size.length > 0} className={section}>
          <FacetList values={facets.size} chosen={filters.size} onToggle={toggle('size')} />
        </Accordion>
      )}
      {facets.rating.some(({ count }) => count > 0) && (
        <Accordion title={t('rating')} open={filters.stars !== null} className={section}>
          <RatingFacet rating={facets.rating} filters={filters} set={set} />
        </Accordion>
      )}
      <div className="border-t border-line py-5 font-semibold">
        <Switch checked={filters.hall} onChange={(event) => set({ hall: event.target.checked })}>
          {t('inHall')}
        </Switch>
      </div>
    </div>
  );
}
