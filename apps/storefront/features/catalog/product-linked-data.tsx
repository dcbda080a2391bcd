import type { Product } from '../../lib/trpc/types.ts';
import { LinkedData } from '../machines/linked-data.tsx';
import { shopOrigin } from '../machines/shop-origin.ts';

const stockWords = {
  in: 'https://schema.org/InStock',
  low: 'https://schema.org/LimitedAvailability',
  out: 'https://schema.org/OutOfStock',
  backorder: 'https://schema.org/BackOrder',
};

/** What search engines read of a product. */
export function ProductLinkedData({ product, market }: { product: Product; market: string }) {
  const pictures = product.media.flatMap(({ src }) => (src === null ? [] : [shopOrigin() + src]));
  return (
    <LinkedData
      data={{
        '@type': 'Product',
        name: product.title,
        description: product.seo.description,
        url: `${shopOrigin()}/${market}/products/${encodeURIComponent(product.handle)}`,
        image: pictures,
        brand: { '@type': 'Brand', name: product.vendor },
        offers: product.variants.slice(0, 20).map((variant) => ({
          '@type': 'Offer',
          name: variant.title,
          ...(variant.sku && { sku: variant.sku }),
          price: (variant.priceMinor / 100).toFixed(2),
          priceCurrency: variant.currency,
          availability: stockWords[variant.band],
        })),
        ...(product.rating && {
          aggregateRating: {
            '@type': 'AggregateRating',
            ratingValue: product.rating.average,
            ratingCount: product.rating.count,
            bestRating: 5,
            worstRating: 1,
          },
        }),
      }}
    />
  );
}
