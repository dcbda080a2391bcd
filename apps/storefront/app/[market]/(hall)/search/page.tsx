import { getTranslations } from 'next-intl/server';
import { SearchResults } from '../../../../features/search/search-results.tsx';
import { privatePage } from '../../../../i18n/page-title.ts';
import { Says } from '../../../../i18n/says.tsx';
import { marketOf } from '../../../../lib/market.ts';

export const generateMetadata = privatePage('search');

/** The same for everybody; the words are in the address and are read in the browser. */
export default async function SearchPage({ params }: { params: Promise<{ market: string }> }) {
  const { market } = await params;
  const t = await getTranslations('search');
  return (
    // At least a screen high: what is found comes later, and would push the foot of the page out of sight.
    <div className="hall min-h-svh">
      <h1 className="display-title pt-4 text-section-sm leading-tight sm:pt-8 sm:text-[3.25rem]">
        {t('title')}
      </h1>
      <Says groups={['search', 'card']}>
        <SearchResults market={marketOf(market)} />
      </Says>
    </div>
  );
}
