import type { Currency } from '@souk/service-kit/markets';
import { type Reader, readRows } from '../read-rows.ts';
import { type CardRow, cardColumns } from './card-row.ts';
import type { Band, Image, Option, Particular } from './product.shapes.ts';
import { productsIn, variantsIn } from './sold-in.ts';

export type VariantRow = {
  id: string;
  sku: string | null;
  title: string;
  optionValues: string[];
  listPriceMinor: number;
  /** Null unless the sale is on at this moment of business time. */
  sale: { priceMinor: number; label: string | null; until: string | null } | null;
  currency: string;
  image: Image | null;
  tracked: boolean;
  band: Band;
  backOn: string | null;
};

export type DetailRow = CardRow & {
  tagline: string;
  storyTitle: string;
  storyHtml: string;
  vendor: string;
  categoryHandle: string;
  categoryPosition: number;
  kindHandle: string | null;
  kindTitle: string | null;
  particulars: Particular[];
  options: Option[];
  histogram: number[];
  seoTitle: string | null;
  seoDescription: string | null;
  publishedAt: Date;
  otherCurrencies: string[];
  variants: VariantRow[];
  media: Image[];
};

const image = (
  media: string,
): string => `jsonb_strip_nulls(jsonb_build_object('alt', ${media}.alt, 'art', ${media}.art,
  'missing', ${media}.missing)) || jsonb_build_object('src', '/media/' || ${media}.file)`;

/** A variant as a shopper sees it now, from `variant v`, as a jsonb object. */
export const variantObject = `jsonb_build_object('id', v.id, 'sku', v.sku, 'title', v.title,
  'optionValues', to_jsonb(v.option_values), 'listPriceMinor', v.list_price_minor,
  'sale', case when v.sale_price_minor is not null and (v.sale_until is null or v.sale_until > business_now()) then
    jsonb_build_object('priceMinor', v.sale_price_minor, 'label', v.sale_label, 'until', v.sale_until) end,
  'currency', v.currency, 'image', (select ${image('vm')} from media vm where vm.id = v.media_id),
  'tracked', v.tracked, 'band', v.band, 'backOn', v.back_on)`;

/** A published product with everything its page shows, in one statement. */
export async function readDetail(
  reader: Reader,
  handle: string,
  currency: Currency,
): Promise<DetailRow | null> {
  const rows = await readRows<DetailRow>(
    reader,
    `select ${cardColumns}, p.tagline, p.story_title as "storyTitle", p.story_html as "storyHtml", p.vendor,
       c.handle as "categoryHandle", c.position as "categoryPosition", k.handle as "kindHandle", k.title as "kindTitle",
       p.particulars, p.options, p.rating_histogram as histogram, p.seo_title as "seoTitle",
       p.seo_description as "seoDescription", p.published_at as "publishedAt",
       (select coalesce(array_agg(m.currency), '{}') from card_price m where m.product_id = p.id) as "otherCurrencies",
       coalesce((select jsonb_agg(${variantObject} order by v.position) from ${variantsIn(currency)}
         where v.product_id = p.id and v.removed_at is null), '[]') as variants,
       coalesce((select jsonb_agg(${image('m')} order by m.position) from media m where m.product_id = p.id), '[]') as media
     from ${productsIn(currency)} join category c on c.id = p.category_id left join category k on k.id = p.kind_id
     where p.handle = $1 and p.status = 'published'`,
    [handle],
  );
  return rows[0] ?? null;
}

/** Where a published product stands now that stood here before. */
export async function readMovedTo(reader: Reader, handle: string): Promise<string | null> {
  const rows = await readRows<{ handle: string }>(
    reader,
    `select p.handle from product_redirect r join product p on p.id = r.product_id
     where r.handle = $1 and p.status = 'published'`,
    [handle],
  );
  return rows[0]?.handle ?? null;
}
