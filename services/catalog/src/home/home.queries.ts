import type { Currency } from '@souk/service-kit/markets';
import { type CardRow, cardColumns } from '../products/card-row.ts';
import { productsIn } from '../products/sold-in.ts';
import { type Reader, readRows } from '../read-rows.ts';
import type { Block } from './front-page.shapes.ts';

export type ShownRow = CardRow & { tagline: string; storyTitle: string; storyHtml: string };

export const readBlocks = async (reader: Reader): Promise<Block[]> =>
  (await readRows<{ blocks: Block[] }>(reader, 'select blocks from front_page'))[0]?.blocks ?? [];

const from = (currency: Currency): string =>
  `${productsIn(currency)} join category c on c.id = p.category_id`;

/** Those of these products that are sold, with what is told where one is shown large. */
export const readChosen = async (
  reader: Reader,
  currency: Currency,
  ids: readonly string[],
): Promise<ShownRow[]> =>
  ids.length === 0
    ? []
    : readRows(
        reader,
        `select ${cardColumns}, p.tagline, p.story_title as "storyTitle", p.story_html as "storyHtml"
         from ${from(currency)} where p.id = any ($1::uuid[]) and p.status = 'published'`,
        [ids],
      );

/** What was published last, or what sells best: each along an index. */
export const readFirst = (
  reader: Reader,
  currency: Currency,
  { by, limit }: { by: 'published_at' | 'selling'; limit: number },
): Promise<CardRow[]> =>
  readRows(
    reader,
    `select ${cardColumns} from ${from(currency)}
     where p.status = 'published' order by p.${by} desc, p.id desc limit $1`,
    [limit],
  );

/** What is most loved of each of these stalls. */
export const readLoved = async (
  reader: Reader,
  currency: Currency,
  { stalls, limit }: { stalls: readonly string[]; limit: number },
): Promise<(CardRow & { of: string })[]> =>
  stalls.length === 0
    ? []
    : readRows(
        reader,
        `select loved.* from unnest($1::text[]) as named (handle) join category s on s.handle = named.handle,
         lateral (select s.handle as of, ${cardColumns} from ${from(currency)}
           where p.category_id = s.id and p.status = 'published'
           order by p.loved desc, p.id desc limit $2) as loved`,
        [stalls, limit],
      );
