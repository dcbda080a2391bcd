import type { Currency } from '@souk/service-kit/markets';
import { z } from 'zod';
import { categorySummarySchema } from '../categories/category.shapes.ts';
import { readHall } from '../categories/read-hall.ts';
import { type CardRow, cardColumns, toCard } from '../products/card-row.ts';
import { productCardSchema } from '../products/product.shapes.ts';
import { productsIn } from '../products/sold-in.ts';
import { type Reader, readRows } from '../read-rows.ts';
import type { Shelves } from '../shelves/keep-shelves.ts';

export const homeSchema = z
  .object({
    hero: z.array(productCardSchema),
    categories: z.array(categorySummarySchema),
    feature: productCardSchema
      .extend({ tagline: z.string(), story: z.object({ title: z.string(), html: z.string() }) })
      .nullable(),
    fresh: z.array(productCardSchema),
    total: z.int(),
  })
  .meta({ id: 'Home' });
export type Home = z.infer<typeof homeSchema>;

const STALLS = 8;
const FRESH = 8;

/** The front door: three arches, the stalls, the stallholder's pick and what was unpacked last. */
export async function readHome(
  { reader, shelves }: { reader: Reader; shelves: Shelves },
  currency: Currency,
): Promise<Home> {
  const [hall, shown, fresh] = await Promise.all([
    readHall({ reader, shelves }, currency),
    readShowcase(reader, currency),
    readFresh(reader, currency),
  ]);
  const feature = shown.find(({ slot }) => slot === 'feature');
  const hero = shown.filter(({ slot }) => slot === 'hero');
  return {
    hero: (hero.length > 0 ? hero : fresh.slice(0, 3)).map(toCard),
    categories: hall.stalls
      .map(({ summary }) => summary)
      .filter(({ count }) => count > 0)
      .slice(0, STALLS),
    feature: feature
      ? {
          ...toCard(feature),
          tagline: feature.tagline,
          story: { title: feature.storyTitle, html: feature.storyHtml },
        }
      : null,
    fresh: fresh
      .filter(({ id }) => id !== feature?.id)
      .slice(0, FRESH)
      .map(toCard),
    total: hall.total,
  };
}

type ShownRow = CardRow & { slot: string; tagline: string; storyTitle: string; storyHtml: string };

const readShowcase = (reader: Reader, currency: Currency): Promise<ShownRow[]> =>
  readRows(
    reader,
    `select ${cardColumns}, s.slot, p.tagline, p.story_title as "storyTitle", p.story_html as "storyHtml"
     from showcase s join ${productsIn(currency)} on p.id = s.product_id join category c on c.id = p.category_id
     where s.slot in ('hero', 'feature') and p.status = 'published' order by s.slot, s.position`,
  );

const readFresh = (reader: Reader, currency: Currency): Promise<CardRow[]> =>
  readRows(
    reader,
    `select ${cardColumns} from ${productsIn(currency)} join category c on c.id = p.category_id
     where p.status = 'published' order by p.published_at desc, p.id desc limit ${FRESH + 1}`,
  );
