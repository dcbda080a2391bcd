import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Listing } from '../../../../../features/catalog/listing.tsx';
import { ProductCard } from '../../../../../features/catalog/product-card.tsx';
import { readListing } from '../../../../../features/catalog/read-listing.ts';
import { StallBanner } from '../../../../../features/catalog/stall-banner.tsx';
import { AtStall } from '../../../../../features/hall/at-stall.tsx';
import { Away } from '../../../../../features/hall/away.tsx';
import { NothingHere } from '../../../../../features/hall/nothing-here.tsx';
import { TrailLinkedData } from '../../../../../features/machines/linked-data.tsx';
import { missingPage } from '../../../../../i18n/page-title.ts';
import { Says } from '../../../../../i18n/says.tsx';
import { alternatesOf } from '../../../../../lib/alternates.ts';
import { isMarket, marketOf, shopName } from '../../../../../lib/market.ts';
import { openGraphOf } from '../../../../../lib/open-graph.ts';

/** Cards a phone shows before anybody scrolls. */
const SEEN_AT_ONCE = 2;

type Props = { params: Promise<{ market: string; handle: string }> };

export const generateStaticParams = () => [{ handle: '_' }];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { market, handle } = await params;
  if (!isMarket(market)) return missingPage();
  const listing = await readListing(market, handle);
  if (listing.kind === 'unknown') return missingPage();
  if (listing.kind === 'away') return { title: (await getTranslations('titles'))('stalls') };
  const { title, tagline, images } = listing.value.category;
  const pictures = images.flatMap(({ src, alt }) => (src === null ? [] : [{ url: src, alt }]));
  return {
    ...{ title, description: tagline, alternates: alternatesOf(market, `/stalls/${handle}`) },
    openGraph: openGraphOf({ market, title, description: tagline, pictures: pictures.slice(0, 1) }),
  };
}

export default async function StallPage({ params }: Props) {
  const { market: code, handle } = await params;
  if (!isMarket(code)) return <NothingHere />;
  const market = marketOf(code);
  const listing = await readListing(code, handle);
  if (listing.kind === 'unknown') return <NothingHere />;
  if (listing.kind === 'away') return <Away />;
  const { category, items, total, facets, nextCursor } = listing.value;
  const within = handle !== 'all';
  return (
    <div data-stall={category.stall} className="hall">
      <AtStall handle={category.parent?.handle ?? handle} />
      <StallBanner category={category} />
      <TrailLinkedData
        trail={[
          { name: shopName, path: `/${code}` },
          ...(category.parent
            ? [{ name: category.parent.title, path: `/${code}/stalls/${category.parent.handle}` }]
            : []),
          { name: category.title, path: `/${code}/stalls/${handle}` },
        ]}
      />
      <div className="mt-8 lg:mt-10">
        <Says groups={['listing', 'card']}>
          <Listing
            handle={handle}
            stall={category.stall}
            market={market}
            within={within}
            first={{ seen: items.length, total, facets, nextCursor }}
          >
            {items.map((card, at) => (
              <li key={card.handle}>
                <ProductCard card={card} market={market} within={within} as="h2" eager={at < SEEN_AT_ONCE} />
              </li>
            ))}
          </Listing>
        </Says>
      </div>
    </div>
  );
}
