import { plainText } from '../products/sanitize-story.ts';
import type { FedProduct, FedVariant } from './feed.queries.ts';
import { xmlElement } from './xml.ts';

/** As long as Google reads, in characters. */
const MOST = { title: 150, description: 5_000, pictures: 10 } as const;

const availability = {
  in: 'in_stock',
  low: 'in_stock',
  out: 'out_of_stock',
  backorder: 'backorder',
} as const;

const cut = (text: string, most: number): string => [...text].slice(0, most).join('');

/** Eight, twelve, thirteen or fourteen digits of which the last one checks the others (GS1). */
export function isGtin(barcode: string | null): barcode is string {
  if (!barcode || !/^(\d{8}|\d{12,14})$/.test(barcode)) return false;
  const digits = [...barcode].map(Number).toReversed();
  return digits.reduce((sum, digit, place) => sum + digit * (place % 2 === 0 ? 1 : 3), 0) % 10 === 0;
}

const amount = (minor: number, currency: string): string => {
  const digits = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions()
    .maximumFractionDigits!;
  return `${(minor / 10 ** digits).toFixed(digits)} ${currency}`;
};

type Place = { storefrontUrl: string; market: string };

/**
 * One variant as Google Merchant Center reads it (support.google.com/merchants/answer/7052112); nothing where there is no
 * picture, since an item without one is refused.
 */
export function merchantItem(
  product: FedProduct,
  variant: FedVariant,
  { storefrontUrl, market }: Place,
): string {
  const [picture, ...others] = [
    variant.picture,
    ...product.pictures.filter((one) => one !== variant.picture),
  ].filter((one) => one !== null);
  if (!picture) return '';
  const { currency, listPriceMinor, salePriceMinor, saleUntil } = variant;
  const named = product.variants.length > 1 ? `${product.title}, ${variant.title}` : product.title;
  const optionNamed = (option: RegExp): string | null =>
    variant.optionValues[product.options.findIndex((name) => option.test(name.trim()))] ?? null;
  const known = isGtin(variant.barcode);
  const mpn = variant.sku !== null && product.vendor !== '' ? variant.sku : null;
  const elements: [name: string, value: string | null][] = [
    ['g:id', variant.id],
    ['g:title', cut(named, MOST.title)],
    [
      'g:description',
      cut(product.description || plainText(product.storyHtml) || product.title, MOST.description),
    ],
    ['g:link', `${storefrontUrl}/${market}/products/${encodeURIComponent(product.handle)}`],
    ['g:image_link', storefrontUrl + picture],
    ...others
      .slice(0, MOST.pictures)
      .map((one): [string, string] => ['g:additional_image_link', storefrontUrl + one]),
    ['g:availability', availability[variant.band]],
    [
      'g:availability_date',
      variant.band === 'backorder' && variant.backOn ? `${variant.backOn}T00:00Z` : null,
    ],
    ['g:price', amount(listPriceMinor, currency)],
    ['g:sale_price', salePriceMinor === null ? null : amount(salePriceMinor, currency)],
    [
      'g:sale_price_effective_date',
      salePriceMinor === null || !saleUntil ? null : `2000-01-01T00:00Z/${new Date(saleUntil).toISOString()}`,
    ],
    ['g:brand', product.vendor || null],
    ['g:gtin', known ? variant.barcode : null],
    ['g:mpn', mpn],
    ['g:identifier_exists', known || mpn !== null ? null : 'no'],
    ['g:item_group_id', product.variants.length > 1 ? product.id : null],
    ['g:color', optionNamed(/^colou?r$/i)],
    ['g:size', optionNamed(/^(size|waist)$/i)],
    ['g:condition', 'new'],
    ['g:product_type', [product.stallTitle, product.kindTitle].filter((title) => title !== null).join(' > ')],
    ['g:shipping_weight', variant.weightGrams > 0 ? `${variant.weightGrams} g` : null],
  ];
  const lines = elements.flatMap(([name, value]) => (value === null ? [] : [xmlElement(name, value)]));
  return `<item>\n${lines.join('\n')}\n</item>\n`;
}
