import { type Db, rowsOf } from '@souk/service-kit/database';
import { sql } from 'drizzle-orm';

export type DeliveryChoice = { id: string; label: string };
export type ProductChoice = { productId: string; title: string };

/** The ways of delivery that a promotion can free. */
export const deliveryChoices = async (db: Db): Promise<DeliveryChoice[]> =>
  (
    await rowsOf<DeliveryChoice>(
      db,
      sql`select id, label from delivery_option where market = 'en-us' order by position`,
    )
  ).rows;

/** The names of products that were chosen before. */
export const namesOfProducts = async (db: Db, productIds: string[]): Promise<ProductChoice[]> =>
  (
    await rowsOf<ProductChoice>(
      db,
      sql`select distinct product_id as "productId", title from sellable_variant
          where product_id = any (${sql.param(productIds)}::uuid[]) order by title`,
    )
  ).rows;
