import { type Currency, homeCurrency } from '@souk/service-kit/markets';
import { type Refusal, refuse } from '@souk/service-kit/refusal';
import type { Reader } from '../read-rows.ts';
import { type BesideRow, readBeside } from './beside.queries.ts';
import { toCard } from './card-row.ts';
import type { ProductDetail, Variant } from './product.shapes.ts';
import { readDetail, readMovedTo, type VariantRow } from './product-detail.queries.ts';
import { plainText } from './sanitize-story.ts';
import { marketsWith } from './sold-in.ts';

const DESCRIPTION_LENGTH = 300;

/** A product's page. Drafts are as unknown as what never was; a published one that moved says `movedTo` under its old handle. */
export async function readProduct(
  reader: Reader,
  handle: string,
  currency: Currency,
): Promise<ProductDetail | Refusal> {
  const [row, beside] = await Promise.all([
    readDetail(reader, handle, currency),
    readBeside(reader, handle, currency),
  ]);
  if (!row) {
    const movedTo = await readMovedTo(reader, handle);
    const detail = movedTo
      ? `It stands at "${movedTo}" now.`
      : 'We have nothing of this name. It may have left the hall.';
    return refuse('PRODUCT_UNKNOWN', detail, movedTo ? { movedTo } : {});
  }
  const card = toCard(row);
  const kind = row.kindHandle && row.kindTitle ? { handle: row.kindHandle, title: row.kindTitle } : null;
  const description = row.seoDescription ?? (row.tagline || plainText(row.storyHtml));
  return {
    id: row.id,
    handle: row.handle,
    title: row.title,
    tagline: row.tagline,
    storyTitle: row.storyTitle,
    storyHtml: row.storyHtml,
    vendor: row.vendor,
    category: {
      handle: row.categoryHandle,
      title: row.stallTitle,
      stall: row.stall,
      position: row.categoryPosition,
    },
    kind,
    stall: row.stall,
    particulars: row.particulars,
    options: row.options,
    variants: row.variants.map((variant) => toVariant(variant, card.image)),
    media: row.media,
    rating: card.rating && { ...card.rating, histogram: row.histogram },
    badge: card.badge,
    card,
    together: cardsOf(beside, 'together'),
    similar: cardsOf(beside, 'similar'),
    related: cardsOf(beside, 'elsewhere'),
    seo: { title: row.seoTitle ?? row.title, description: description.slice(0, DESCRIPTION_LENGTH) },
    publishedAt: row.publishedAt.toISOString(),
    markets: marketsWith([homeCurrency, ...row.otherCurrencies]),
  };
}

const cardsOf = (beside: BesideRow[], shelf: BesideRow['shelf']): ProductDetail['related'] =>
  beside.filter((row) => row.shelf === shelf).map(toCard);

/** A variant without its own picture shows the product's. */
export const toVariant = (row: VariantRow, fallback: Variant['image']): Variant => ({
  id: row.id,
  sku: row.sku,
  title: row.title,
  optionValues: row.optionValues,
  priceMinor: row.sale?.priceMinor ?? row.listPriceMinor,
  listPriceMinor: row.sale ? row.listPriceMinor : null,
  currency: row.currency,
  sale: row.sale && {
    label: row.sale.label ?? 'Sale',
    until: row.sale.until && new Date(row.sale.until).toISOString(),
  },
  image: row.image ?? fallback,
  tracked: row.tracked,
  band: row.band,
  backOn: row.backOn,
});
