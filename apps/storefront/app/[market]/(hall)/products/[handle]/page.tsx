import type { Metadata } from 'next';
import { permanentRedirect } from 'next/navigation';
import { CardRow } from '../../../../../features/catalog/card-row.tsx';
import { kindAddress } from '../../../../../features/catalog/kind-address.ts';
import { ProductAbout } from '../../../../../features/catalog/product-about.tsx';
import { ProductHead } from '../../../../../features/catalog/product-head.tsx';
import { ProductLinkedData } from '../../../../../features/catalog/product-linked-data.tsx';
import { ProductStage } from '../../../../../features/catalog/product-stage.tsx';
import { readProduct } from '../../../../../features/catalog/read-product.ts';
import { RecentlySeen } from '../../../../../features/catalog/recently-seen.tsx';
import { AtStall } from '../../../../../features/hall/at-stall.tsx';
import { Away } from '../../../../../features/hall/away.tsx';
import { NearLink } from '../../../../../features/hall/near-link.tsx';
import { NothingHere } from '../../../../../features/hall/nothing-here.tsx';
import { TrailLinkedData } from '../../../../../features/machines/linked-data.tsx';
import { Reviews } from '../../../../../features/reviews/reviews.tsx';
import { Breadcrumbs } from '../../../../../features/ui/breadcrumbs.tsx';
import { missingPage } from '../../../../../i18n/page-title.ts';
import { Says } from '../../../../../i18n/says.tsx';
import { TheirWords } from '../../../../../i18n/their-words.tsx';
import { alternatesOf } from '../../../../../lib/alternates.ts';
import { BelowScreen } from '../../../../../lib/below-screen.tsx';
import { isMarket, marketOf, shopName } from '../../../../../lib/market.ts';

type Props = { params: Promise<{ market: string; handle: string }> };

export const generateStaticParams = () => [{ handle: '_' }];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { market, handle } = await params;
  if (!isMarket(market)) return missingPage();
  const product = await readProduct(market, handle);
  if (product.kind === 'unknown') return missingPage();
  if (product.kind === 'away') return {};
  const { title, description } = product.value.seo;
  const picture = product.value.media.find(({ src }) => src !== null);
  return {
    title,
    description,
    alternates: alternatesOf(market, `/products/${handle}`, product.value.markets),
    openGraph: {
      ...{ title, description, siteName: shopName, locale: marketOf(market).locale.replace('-', '_') },
      images: picture?.src ? [{ url: picture.src, alt: picture.alt }] : [],
    },
  };
}

export default async function ProductPage({ params }: Props) {
  const { market: code, handle } = await params;
  if (!isMarket(code)) return <NothingHere />;
  const market = marketOf(code);
  const answer = await readProduct(code, handle);
  if (answer.kind === 'unknown' && answer.movedTo)
    permanentRedirect(`/${code}/products/${encodeURIComponent(answer.movedTo)}`);
  if (answer.kind === 'unknown') return <NothingHere />;
  if (answer.kind === 'away') return <Away />;
  const product = answer.value;
  const { category, kind } = product;
  const stallHref = `/${code}/stalls/${category.handle}`;
  return (
    <div className="hall">
      <AtStall handle={category.handle} />
      <div data-stall={product.stall}>
        <div className="pt-1.5 pb-6 max-lg:hidden">
          <Breadcrumbs
            link={NearLink}
            trail={[
              { key: 'home', href: `/${code}`, label: shopName },
              {
                key: 'stall',
                href: stallHref,
                label: (
                  <span className="inline-flex items-center gap-2">
                    <span aria-hidden="true" className="size-2 rounded-pill bg-dot" />
                    <TheirWords>{category.title}</TheirWords>
                  </span>
                ),
              },
              ...(kind
                ? [
                    {
                      key: 'kind',
                      href: kindAddress(stallHref, kind.title),
                      label: <TheirWords>{kind.title}</TheirWords>,
                    },
                  ]
                : []),
            ]}
          />
        </div>
        <Says groups={['product', 'card', 'keep', 'wish', 'reviews']}>
          <Says groups={['refusals.wish', 'refusals.wishlist', 'refusals.reviews']}>
            <ProductStage
              key={product.id}
              product={product}
              market={market}
              head={<ProductHead product={product} market={market} />}
            />
            <BelowScreen>
              <ProductAbout product={product} market={market} />
              <CardRow
                row={product.together.length > 0 ? 'together' : 'goesWell'}
                cards={product.together.length > 0 ? product.together : product.related}
                market={market}
              />
              <CardRow row="similar" cards={product.similar} market={market} />
              <Reviews productId={product.id} handle={product.handle} title={product.title} />
              <RecentlySeen handle={product.handle} market={market} />
            </BelowScreen>
          </Says>
        </Says>
      </div>
      <ProductLinkedData product={product} market={code} />
      <TrailLinkedData
        trail={[
          { name: shopName, path: `/${code}` },
          { name: category.title, path: stallHref },
          { name: product.title, path: `/${code}/products/${encodeURIComponent(handle)}` },
        ]}
      />
    </div>
  );
}
