import { businessTime, type Db, inTransaction, rowsOf } from '@souk/service-kit/database';
import type { Service } from '@souk/service-kit/service';
import { sql } from 'drizzle-orm';
import { ensureKind, ensureStall } from '../categories/category-write.queries.ts';
import { lockFrontPage, updateFrontPage } from '../home/front-page.queries.ts';
import { orThrow } from '../or-throw.ts';
import type { CategoryRef, MediaDraft } from '../products/product-draft.ts';
import { saveProduct } from '../products/save-product.ts';
import { slug } from '../products/slug.ts';
import { addSynonym } from '../synonyms/save-synonym.ts';
import type { DemoProduct, DemoStall } from './demo-product.ts';
import { demoSynonyms } from './demo-synonyms.ts';
import { toDraft } from './to-draft.ts';
import { frontDoor, stalls } from './world.ts';

const CHUNK = 8;

/**
 * Fills an empty catalog with the demo world, through the same rules as everything else. A shop with a product of its
 * own is left alone; a seeding that was interrupted is finished. Answers how many products were added.
 *
 * @param compose makes a product's pictures; all are under way at once
 */
export async function seedDemoWorld(
  db: Service['db'],
  compose: (product: DemoProduct) => Promise<MediaDraft[]>,
): Promise<number> {
  const wanted = stalls.flatMap((stall) => stall.products.map((product) => ({ stall, product })));
  const handles = wanted.map(({ product }) => slug(product.title));
  const { there, strangers, finished } = await readState(db, handles);
  if (strangers || finished) return 0;
  const missing = wanted.filter(({ product }) => !there.has(slug(product.title)));
  const places = await inTransaction(db, async (tx) => {
    const opened: Place[][] = [];
    for (const stall of stalls) opened.push(await openStall(tx, stall));
    return opened.flat();
  });
  const now = await businessTime(db);
  for (let i = 0; i < missing.length; i += CHUNK) {
    const chunk = missing.slice(i, i + CHUNK);
    // Composing keeps this thread busy for seconds, so no transaction is open meanwhile.
    const composed = await Promise.all(chunk.map(({ product }) => compose(product)));
    // Short transactions: readers of the event feed wait for the oldest one that is open.
    await inTransaction(db, async (tx) => {
      for (const [n, { stall, product }] of chunk.entries()) {
        const { category, kind } = places.find(({ at }) => at === `${stall.handle}/${product.kind}`)!;
        await saveProduct(tx, toDraft(product, { category, kind, media: composed[n]!, now }));
      }
    });
  }
  await inTransaction(db, async (tx) => {
    for (const terms of demoSynonyms) orThrow(await addSynonym(tx, terms));
    await dressFrontDoor(tx);
    await dressWindows(tx);
  });
  return missing.length;
}

async function readState(db: Db, handles: string[]) {
  const { rows } = await rowsOf<{ there: string[]; strangers: boolean; finished: boolean }>(
    db,
    sql`select coalesce(array_agg(handle), '{}') as there,
          coalesce(bool_or(handle <> all (${sql.param(handles)}::text[])), false) as strangers,
          exists (select 1 from showcase) as finished
        from product`,
  );
  const { there, strangers, finished } = rows[0]!;
  return { there: new Set(there), strangers, finished };
}

type Place = { at: string; category: CategoryRef; kind: CategoryRef };

async function openStall(tx: Db, { handle, title, tagline, products }: DemoStall): Promise<Place[]> {
  const category = await ensureStall(tx, { handle, title, tagline, stall: handle });
  const places: Place[] = [];
  for (const kind of new Set(products.map((product) => product.kind)))
    places.push({ at: `${handle}/${kind}`, category, kind: await ensureKind(tx, category, kind) });
  return places;
}

/** Who stands in the arches of the front door, and beside what was unpacked last; the rest is as every shop begins. */
async function dressFrontDoor(tx: Db): Promise<void> {
  const { rows } = await rowsOf<{ handle: string; id: string }>(
    tx,
    sql`select handle, id from product where handle = any (${sql.param([...frontDoor.arches, frontDoor.pick])}::text[])`,
  );
  const idOf = (handle: string): string => rows.find((row) => row.handle === handle)!.id;
  const { blocks } = await lockFrontPage(tx);
  await updateFrontPage(
    tx,
    blocks.map((block) =>
      block.kind === 'hero'
        ? { ...block, things: { from: 'products', products: frontDoor.arches.map(idOf) } }
        : block.kind === 'things'
          ? { ...block, pick: idOf(frontDoor.pick) }
          : block,
    ),
  );
}

/** Last of all: that the windows are dressed means that everything is there. */
async function dressWindows(tx: Db): Promise<void> {
  const windows = Object.fromEntries(
    stalls.map(({ handle, window }) => [`stall/${handle}`, window as string[]]),
  );
  for (const [slot, handles] of Object.entries(windows))
    await tx.execute(sql`
      insert into showcase (slot, position, product_id)
      select ${slot}, place, p.id
      from unnest(${sql.param(handles)}::text[]) with ordinality as chosen (handle, place)
      join product p on p.handle = chosen.handle
      on conflict do nothing`);
}
