import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { SearchResults } from '../../../../features/search/search-results.tsx';
import { isMarket, marketOf } from '../../../../lib/market.ts';

export const metadata: Metadata = { title: 'Search', robots: { index: false } };

/** The same for everybody; the words are in the address and are read in the browser. */
export default async function SearchPage({ params }: { params: Promise<{ market: string }> }) {
  const { market } = await params;
  if (!isMarket(market)) notFound();
  return (
    <div className="hall">
      <h1 className="display-title pt-4 text-section-sm leading-tight sm:pt-8 sm:text-[3.25rem]">
        Search the hall
      </h1>
      <SearchResults market={marketOf(market)} />
    </div>
  );
}
