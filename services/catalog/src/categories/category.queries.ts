import type { Currency } from '@souk/service-kit/markets';
import type { Image, Stall } from '../products/product.shapes.ts';
import { productsIn } from '../products/sold-in.ts';
import { type Reader, readRows } from '../read-rows.ts';

export type CategoryRow = {
  id: string;
  parentId: string | null;
  handle: string;
  title: string;
  tagline: string;
  stall: Stall;
  position: number;
};

/** All stalls and kinds, in the order they stand. There are dozens, never thousands. */
export const readCategories = (reader: Reader): Promise<CategoryRow[]> =>
  readRows(
    reader,
    `select id, parent_id as "parentId", handle, title, tagline, stall, position
     from category order by parent_id nulls first, position, title`,
  );

/** Each stall's window: what was chosen to stand there, or its most loved three. */
export const readWindows = (
  reader: Reader,
  currency: Currency,
): Promise<{ categoryId: string; images: Image[] }[]> =>
  readRows(
    reader,
    `select c.id as "categoryId", coalesce(
       (select jsonb_agg(p.card_image order by s.position) from showcase s join ${productsIn(currency)} on p.id = s.product_id
        where s.slot = 'stall/' || c.handle and p.status = 'published'),
       (select jsonb_agg(card_image) from (
          select card_image from ${productsIn(currency)} where p.category_id = c.id and p.status = 'published'
          order by loved desc, id desc limit 3) loved),
       '[]') as images
     from category c where c.parent_id is null`,
  );
