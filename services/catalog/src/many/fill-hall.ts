import type { Db } from '@souk/service-kit/database';
import { drizzle } from 'drizzle-orm/node-postgres';
import type pg from 'pg';
import { ensureKind, ensureStall } from '../categories/category-write.queries.ts';
import { newIds } from '../products/create-products.queries.ts';
import type { Created } from '../products/create-products.ts';
import { deriveColumns } from '../products/derive-columns.ts';
import { cardOf } from '../products/new-card.ts';
import type { Stall } from '../products/product.shapes.ts';
import { toProductRow, toVariantRow } from '../products/product-rows.ts';
import { tellCreated } from '../products/tell-created.ts';
import { countNewWords } from '../search/index-words.ts';
import { copyRows } from './copy-rows.ts';
import { type Aisle, manyProduct, PER_STALL } from './many-product.ts';
import { readStems, type Stems, vectorOf } from './stems.ts';
import { colours, kinds, makerOf, manners, matters } from './vocabulary.ts';

/** Short transactions: readers of the event feed wait for the oldest one that is open. */
const BATCH = 2_000;
const HUES: readonly Stall[] = ['sound', 'table', 'home', 'wear', 'bags', 'play', 'outdoors', 'craft'];
const MAKERS = 8_000;

type Filling = {
  /** How many there should be; what an earlier filling brought counts. */
  products: number;
  /** Tells everyone else of them, so that they can be bought. */
  tell: boolean;
  onProgress: (done: number) => void;
};

/**
 * Fills the hall with a great many made-up things by COPY, through the same rules as everything else: how they are
 * derived, found, shown and told. One that was interrupted goes on where it was. Answers how many were added.
 */
export const fillHall = async (
  client: pg.Client,
  { products, tell, onProgress }: Filling,
): Promise<number> => {
  const db = drizzle(client);
  const { rows } = await client.query<{ there: number; now: Date }>(
    `select count(*)::integer as there, business_now() as now from product where handle ~ '^many-[0-9]+$'`,
  );
  const { there, now } = rows[0]!;
  if (there >= products) return 0;
  await client.query(
    'insert into colour (value, swatch) select * from unnest($1::text[], $2::text[]) on conflict do nothing',
    [colours.map(({ value }) => value), colours.map(({ swatch }) => swatch)],
  );
  const stems = await readStems(client, vocabulary());
  let aisle: (Aisle & { no: number }) | undefined;
  for (let from = there; from < products; ) {
    const stallNo = Math.floor(from / PER_STALL);
    if (aisle?.no !== stallNo) aisle = { no: stallNo, ...(await openAisle(db, stallNo)) };
    const until = Math.min(from + BATCH, products, (stallNo + 1) * PER_STALL);
    await client.query('begin');
    try {
      await copyBatch(client, { from, until, aisle, now, stems, tell });
      await client.query('commit');
    } catch (error) {
      await client.query('rollback').catch(() => undefined);
      throw error;
    }
    from = until;
    onProgress(from);
  }
  return products - there;
};

const vocabulary = function* (): Generator<string> {
  yield* manners;
  yield* matters;
  yield* colours.map(({ value }) => value);
  for (const { title, nouns } of kinds) yield [title, ...nouns].join(' ');
  for (let n = 0; n < MAKERS; n++) yield makerOf(n);
  yield 'Co from made to be handed down Every leaves the workshop of when it is ready and no earlier Aisle';
  for (let n = 0; n < 1_000; n++) yield String(n);
};

const openAisle = async (db: Db, n: number): Promise<Aisle> => {
  const stall = await ensureStall(db, {
    handle: `aisle-${n + 1}`,
    title: `Aisle ${n + 1}`,
    tagline: 'One long row of many.',
    stall: HUES[n % HUES.length]!,
  });
  const opened: Aisle = { stall, kinds: [] };
  for (const { title } of kinds) opened.kinds.push(await ensureKind(db, stall, title));
  return opened;
};

const copyBatch = async (
  client: pg.Client,
  batch: { from: number; until: number; aisle: Aisle; now: Date; stems: Stems; tell: boolean },
): Promise<void> => {
  const { from, until, aisle, now, stems, tell } = batch;
  const db = drizzle(client);
  const count = until - from;
  const ids = await newIds(db, count * 2);
  const made = Array.from({ length: count }, (_, i): Created => {
    const draft = manyProduct(from + i, { aisle, now });
    const [productId, variantId] = [ids[i]!, ids[count + i]!];
    const card = cardOf(draft, { variantIds: [variantId], now });
    return { draft, derived: deriveColumns(draft), productId, variantIds: [variantId], mediaIds: [], card };
  });
  await copyRows(
    client,
    'product',
    made.map(({ productId, card, ...written }) => {
      const { searched, publish_at: _, particulars, options, ...row } = toProductRow(written);
      return {
        id: productId,
        ...row,
        particulars: JSON.stringify(particulars),
        options: JSON.stringify(options),
        counted_words: row.words,
        search: vectorOf(searched, stems),
        price_minor: card.priceMinor,
        list_price_minor: card.listPriceMinor,
        from_price: card.fromPrice,
        in_hall: card.inHall,
        sold_out: card.soldOut,
        low_stock: card.lowStock,
        sole_variant_id: card.soleVariantId,
        card_image: card.image,
      };
    }),
  );
  await copyRows(
    client,
    'variant',
    made.map(({ productId, variantIds, draft }) => ({
      id: variantIds[0],
      ...toVariantRow(draft.variants[0]!, { productId, position: 0, mediaIds: [] }),
    })),
  );
  await countNewWords(
    db,
    made.map(({ derived }) => derived.words),
  );
  if (tell) await tellCreated(db, made);
};
