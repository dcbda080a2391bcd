import type { Product } from '../../lib/trpc/types.ts';

const stockWords = {
  in: 'https://schema.org/InStock',
  low: 'https://schema.org/LimitedAvailability',
  out: 'https://schema.org/OutOfStock',
  backorder: 'https://schema.org/BackOrder',
};

/** What search engines read of a product. `<` is escaped, so that no text of a merchant ends the script. */
export function ProductLinkedData({ product }: { product: Product }) {
  const data = {
    '@context': 'https://schema.org',
    '@type': 'Product',
    name: product.title,
    description: product.seo.description,
    offers: product.variants.slice(0, 20).map((variant) => ({
      '@type': 'Offer',
      name: variant.title,
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
  };
  return <script type="application/ld+json">{JSON.stringify(data).replaceAll('<', '\\u003c')}</script>;
}
