import type { Currency } from '@souk/service-kit/markets';
import { productsIn } from '../src/products/sold-in.ts';
import type { Reader } from '../src/read-rows.ts';
import type { AskedQuery } from '../src/search/widen.ts';

/** Ids of what shoppers find by a question, in no order, as PostgreSQL finds them: what memory has to agree with. */
export async function foundBySql(
  reader: Reader,
  { asked, any, currency }: { asked: AskedQuery; any: boolean; currency: Currency },
): Promise<string[]> {
  const { rows } = await reader.query({
    text: `select p.id from ${productsIn(currency)}
      where p.status = 'published' and p.search @@ asked_query($1, $2, $3::text, $4::boolean) order by p.id`,
    values: [asked.head, asked.tail, asked.beginning, any],
  });
  return (rows as { id: string }[]).map(({ id }) => id);
}

export type DeskAsked = {
  words: string[];
  status: string | undefined;
  stock: string | undefined;
  sort: 'edited' | 'title' | 'price-up' | 'price-down';
};

const orders = {
  edited: 'edited_at desc, id desc',
  title: 'title, id',
  'price-up': 'price_minor, id',
  'price-down': 'price_minor desc, id desc',
};
const stocks: Record<string, string> = {
  in: 'not sold_out and low_stock is null',
  low: 'not sold_out and low_stock is not null',
  out: 'sold_out',
};

/** Ids of what the desk lists for some words, in its order. */
export async function deskBySql(
  reader: Reader,
  { words, status, stock, sort }: DeskAsked,
): Promise<string[]> {
  const { rows } = await reader.query({
    text: `select id from product where search @@ search_query($1::text[], false)
      and (case when $2::text is null then status <> 'archived' else status = $2 end) and ${stock ? stocks[stock] : 'true'}
      order by ${orders[sort]}`,
    values: [words, status ?? null],
  });
  return (rows as { id: string }[]).map(({ id }) => id);
}
