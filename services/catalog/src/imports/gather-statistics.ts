import type { Db } from '@souk/service-kit/database';
import { sql } from 'drizzle-orm';

const FIRST_AT = 500;

/**
 * Has the planner look at the tables again each time an import has doubled what it brought and there are more products
 * than the planner knows of: some eight times for a hundred thousand in an empty shop. Statements that were prepared when there were few products would read all of them. Call it
 * after each batch with how many products of the file are in.
 */
export const statisticsGatherer = (db: Db, begunAt: number): ((products: number) => Promise<void>) => {
  let next = Math.max(FIRST_AT, begunAt * 2);
  return async (products) => {
    if (products < next) return;
    next = products * 2;
    await db.execute(sql`select gather_statistics(${products}::integer)`);
  };
};
