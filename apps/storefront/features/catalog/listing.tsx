'use client';

import { Notice } from '@souk/ui/notice';
import { SkeletonTile } from '@souk/ui/skeleton-tile';
import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { useErrorText } from '../../i18n/use-refusal-text.ts';
import type { Market } from '../../lib/market.ts';
import { ShowMore } from '../ui/show-more.tsx';
import { AddressAdapter } from './address-adapter.tsx';
import { FacetPanel } from './facet-panel.tsx';
import { FilterSheetButton } from './filter-sheet-button.tsx';
import { ListingBar } from './listing-bar.tsx';
import { NothingMatches } from './nothing-matches.tsx';
import { ProductCard } from './product-card.tsx';
import { ProductGrid } from './product-grid.tsx';
import { useFilters } from './use-filters.ts';
import { type FirstPage, useListing } from './use-listing.ts';

type Props = {
  handle: string;
  stall: string;
  market: Market;
  within: boolean;
  first: FirstPage;
  /** The cards of page one, made on the server. */
  children: ReactNode;
};

const SKELETONS = ['a', 'b', 'c', 'd', 'e', 'f'];

function ListingBody({ handle, stall, market, within, first, children }: Props) {
  const t = useTranslations('listing');
  const errorText = useErrorText();
  const { filters, set, active, clear } = useFilters();
  const [more, setMore] = useState(false);
  const query = useListing({ handle, filters, active, first, more });
  const pages = query.data?.pages ?? [];
  const fromQuery = pages.flatMap(({ items }) => items);
  const matching = active ? (pages[0]?.matching ?? 0) : first.total;
  const facets = (active && pages[0]?.facets) || first.facets;
  const waiting = active && query.isPending;
  const seen = fromQuery.length + (active ? 0 : first.seen);
  const panel = <FacetPanel facets={facets} filters={filters} set={set} market={market} />;
  const onMore = () => (active || more ? void query.fetchNextPage() : setMore(true));

  return (
    <div className="grid gap-x-14 lg:grid-cols-[232px_1fr]">
      <aside aria-label={t('narrowDown')} className="max-lg:hidden">
        <h2 className="display mt-1 mb-5 text-[1.375rem] leading-8">{t('narrowDown')}</h2>
        {panel}
      </aside>
      <div>
        <ListingBar
          matching={matching}
          total={first.total}
          filters={filters}
          set={set}
          active={active}
          clear={clear}
          market={market}
          narrow={
            <FilterSheetButton matching={matching} stall={stall}>
              {panel}
            </FilterSheetButton>
          }
        />
        {query.isError && (
          <Notice kind="problem" title={t('failed')} className="mb-6">
            {errorText(query.error)}
          </Notice>
        )}
        <div aria-busy={query.isFetching}>
          {active && !waiting && matching === 0 && !query.isError && <NothingMatches clear={clear} />}
          <ProductGrid>
            {!active && children}
            {waiting &&
              SKELETONS.map((key) => (
                <li key={key}>
                  <SkeletonTile stall={stall} />
                </li>
              ))}
            {(active || more) &&
              fromQuery.map((card) => (
                <li key={card.handle}>
                  <ProductCard card={card} market={market} within={within} as="h2" />
                </li>
              ))}
          </ProductGrid>
        </div>
        {seen > 0 && (
          <div className="mt-12">
            <ShowMore seen={seen} of={matching} busy={query.isFetching} onMore={onMore} />
          </div>
        )}
      </div>
    </div>
  );
}

/** A stall's things: page one as it was made for everybody, narrowed views and further pages asked for here. */
export function Listing(props: Props) {
  return (
    <AddressAdapter>
      <ListingBody {...props} />
    </AddressAdapter>
  );
}
