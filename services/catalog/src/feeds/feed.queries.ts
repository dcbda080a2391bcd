import { type Currency, homeCurrency } from '@souk/service-kit/markets';
import { productsIn, variantsIn } from '../products/sold-in.ts';
import { type Reader, readRows } from '../read-rows.ts';

/** A product as a feed tells of it, with what its variants have in common. */
export type FedProduct = {
  id: string;
  handle: string;
  title: string;
  description: string;
  storyHtml: string;
  vendor: string;
  stallTitle: string;
  kindTitle: string | null;
  options: string[];
  pictures: string[];
  variants: FedVariant[];
};

export type FedVariant = {
  id: string;
  title: string;
  optionValues: string[];
  sku: string | null;
  barcode: string | null;
  listPriceMinor: number;
  salePriceMinor: number | null;
  saleUntil: string | null;
  currency: string;
  band: 'in' | 'low' | 'out' | 'backorder';
  backOn: string | null;
  weightGrams: number;
  picture: string | null;
};

/** Also the plan that is kept for all parts begins along the index there. */
const from = `coalesce($1::uuid, '00000000-0000-0000-0000-000000000000')`;

const published = (currency: Currency): string => `${productsIn(currency)} where p.status = 'published'`;

/** Some published products after one, in the order of their ids, in one statement. */
export const readFed = (
  reader: Reader,
  { after, limit, currency }: { after: string | null; limit: number; currency: Currency },
): Promise<FedProduct[]> =>
  readRows(
    reader,
    `with page as (
       select p.id from ${published(currency)} and p.id > ${from} order by p.id limit $2)
     select p.id, p.handle, p.title, p.tagline as description, p.story_html as "storyHtml", p.vendor,
       c.title as "stallTitle", k.title as "kindTitle",
       coalesce((select array_agg(option ->> 'name' order by place)
         from jsonb_array_elements(p.options) with ordinality as o (option, place)), '{}') as options,
       coalesce((select array_agg('/media/' || m.file order by m.position) from media m
         where m.product_id = p.id and m.file is not null), '{}') as pictures,
       coalesce((select jsonb_agg(jsonb_build_object('id', v.id, 'title', v.title, 'optionValues', to_jsonb(v.option_values),
           'sku', v.sku, 'barcode', v.barcode, 'listPriceMinor', v.list_price_minor,
           'salePriceMinor', case when v.sale_until is null or v.sale_until > business_now() then v.sale_price_minor end,
           'saleUntil', v.sale_until, 'currency', v.currency, 'band', v.band, 'backOn', v.back_on,
           'weightGrams', v.weight_grams,
           'picture', (select '/media/' || vm.file from media vm where vm.id = v.media_id)) order by v.position)
         from ${variantsIn(currency)} where v.product_id = p.id and v.removed_at is null), '[]') as variants
     from page join product p on p.id = page.id join category c on c.id = p.category_id
       left join category k on k.id = p.kind_id
     order by p.id`,
    [after, limit],
  );

/** The addresses of some published products after one, with when each last changed. */
export const readAddresses = (
  reader: Reader,
  { after, limit }: { after: string | null; limit: number },
): Promise<{ handle: string; updatedAt: Date; otherCurrencies: string[] }[]> =>
  readRows(
    reader,
    `select p.handle, p.updated_at as "updatedAt",
       (select coalesce(array_agg(m.currency), '{}') from card_price m where m.product_id = p.id) as "otherCurrencies"
     from ${published(homeCurrency)} and p.id > ${from}
     order by p.id limit $2`,
    [after, limit],
  );

/** Stalls and kinds with something in them. */
export const readPlaces = async (reader: Reader): Promise<string[]> => {
  const rows = await readRows<{ handle: string }>(
    reader,
    `select handle from category c
     where exists (select 1 from product p where p.status = 'published' and p.category_id = c.id)
       or exists (select 1 from product p where p.status = 'published' and p.kind_id = c.id)
     order by handle`,
  );
  return rows.map(({ handle }) => handle);
};
