'use client';

import { lazy, type ReactNode, Suspense, useState } from 'react';
import type { Market } from '../../lib/market.ts';
import { ShowMore } from '../ui/show-more.tsx';
import { FacetsBeside } from './facets-beside.tsx';
import { FilterSheetButton } from './filter-sheet-button.tsx';
import { ListingBar } from './listing-bar.tsx';
import { ProductGrid } from './product-grid.tsx';
import { useFilters } from './use-filters.ts';
import { type FirstPage, useListing } from './use-listing.ts';

// What a listing shows only once it was narrowed down, or went on, does not travel with every stall.
const MoreCards = lazy(() => import('./more-cards.tsx'));
const NothingMatches = lazy(() => import('./nothing-matches.tsx'));
const ListingTrouble = lazy(() => import('./listing-trouble.tsx'));

type Props = {
  handle: string;
  stall: string;
  market: Market;
  within: boolean;
  first: FirstPage;
  /** The cards of page one, made on the server. */
  children: ReactNode;
};

/** A stall's things: page one as it was made for everybody, narrowed views and further pages asked for here. */
export function Listing({ handle, stall, market, within, first, children }: Props) {
  const { filters, set, active, clear } = useFilters();
  const [more, setMore] = useState(false);
  const query = useListing({ handle, filters, active, first, more });
  const pages = query.data?.pages ?? [];
  const fromQuery = pages.flatMap(({ items }) => items);
  const facets = (active && pages[0]?.facets) || first.facets;
  const waiting = active && query.isPending;
  const matching = active && !waiting ? (pages[0]?.matching ?? 0) : first.total;
  const seen = fromQuery.length + (active ? 0 : first.seen);
  const panel = { facets, filters, set, market };
  const onMore = () => (active || more ? void query.fetchNextPage() : setMore(true));

  return (
    <div className="grid gap-x-14 lg:grid-cols-[232px_1fr]">
      <FacetsBeside {...panel} />
      <div>
        <ListingBar
          matching={matching}
          total={first.total}
          filters={filters}
          set={set}
          active={active}
          clear={clear}
          market={market}
          narrow={<FilterSheetButton matching={matching} stall={stall} panel={panel} />}
        />
        <Suspense>{query.isError && <ListingTrouble error={query.error} />}</Suspense>
        <div aria-busy={query.isFetching}>
          <Suspense>
            {active && !waiting && matching === 0 && !query.isError && <NothingMatches clear={clear} />}
          </Suspense>
          <ProductGrid>
            {!active && children}
            {(active || more) && (
              <Suspense>
                <MoreCards
                  cards={fromQuery}
                  waiting={waiting}
                  stall={stall}
                  market={market}
                  within={within}
                />
              </Suspense>
            )}
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
