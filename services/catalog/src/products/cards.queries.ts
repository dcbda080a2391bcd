import type { Currency } from '@souk/service-kit/markets';
import { type Reader, readRows } from '../read-rows.ts';
import { type CardRow, cardColumns } from './card-row.ts';
import type { Image } from './product.shapes.ts';
import { type VariantRow, variantObject } from './product-detail.queries.ts';
import { productsIn, variantsIn } from './sold-in.ts';

/** Cards of published products by name, in the order asked for; one that moved answers to its former name too. */
export const readCards = (
  reader: Reader,
  handles: string[],
  currency: Currency,
): Promise<(CardRow & { asked: string })[]> =>
  readRows(
    reader,
    `select ${cardColumns}, wanted.asked
     from unnest($1::text[]) with ordinality as wanted(asked, place)
       join ${productsIn(currency)} on p.status = 'published' and p.id = coalesce(
         (select here.id from product here where here.handle = wanted.asked and here.status = 'published'),
         (select moved.product_id from product_redirect moved where moved.handle = wanted.asked))
       join category c on c.id = p.category_id
     order by wanted.place`,
    [handles],
  );

export type NamedVariantRow = { handle: string; cardImage: Image; variant: VariantRow };

/** Variants of published products, with the handle of the product. What was withdrawn is left out. */
export const readVariants = (reader: Reader, ids: string[], currency: Currency): Promise<NamedVariantRow[]> =>
  readRows(
    reader,
    `select p.handle, p.card_image as "cardImage", ${variantObject} as variant
     from ${variantsIn(currency)} join product p on p.id = v.product_id
     where v.id = any ($1::uuid[]) and v.removed_at is null and p.status = 'published'`,
    [ids],
  );
