import { setTimeout as sleep } from 'node:timers/promises';
import { type ThingToBring, thingFile } from '../../e2e/shop/thing-file.ts';
import type { Databases } from './databases.ts';
import type { Desk } from './desk.ts';

export type Thing = { readonly name: string; readonly variantId: string; readonly priceMinor: number };

/** Brings things into the shop as a merchant does, and waits until they can be put into a bag and are counted. */
export const bringGoods = async (
  { desk, databases }: { desk: Desk; databases: Databases },
  wanted: readonly (Pick<ThingToBring, 'stock' | 'priceMinor' | 'taxClass'> & { name: string })[],
): Promise<Thing[]> => {
  await desk.importCsv(thingFile(wanted.map((one) => ({ ...one, handle: one.name, title: one.name }))));
  const made = await databases.in('catalog')<{ name: string; variantId: string }>(
    `select p.handle as name, v.id as "variantId" from product p join variant v on v.product_id = p.id where p.handle = any ($1)`,
    [wanted.map(({ name }) => name)],
  );
  const ids = made.map(({ variantId }) => variantId);
  for (const until = performance.now() + 60_000; ; await sleep(100)) {
    const [inCart] = await databases.in('cart')<{ count: number }>(
      `select count(distinct variant_id)::int as count from sellable_variant where variant_id = any ($1)`,
      [ids],
    );
    const [counted] = await databases.in('inventory')<{ count: number }>(
      `select count(*)::int as count from stock_item where variant_id = any ($1)`,
      [ids],
    );
    if (inCart!.count === wanted.length && counted!.count === wanted.length) break;
    if (performance.now() > until) throw new Error('the goods did not reach bag and stock within a minute');
  }
  return wanted.map(({ name, priceMinor }) => ({
    name,
    priceMinor,
    variantId: made.find((one) => one.name === name)!.variantId,
  }));
};

/** A code with a limit, as a merchant makes one. */
export const makeCode = async (desk: Desk, code: string, usesLimit: number): Promise<void> => {
  const made = await desk.ask('cart', {
    method: 'POST',
    path: '/promotions',
    json: {
      title: code,
      code,
      offer: { kind: 'percent', percentOff: 10, scope: { kind: 'all' } },
      combines: false,
      minimumMinor: 0,
      startsAt: null,
      endsAt: null,
      usesLimit,
      customerLimit: null,
      advertised: false,
      draft: false,
    },
  });
  if (!made.ok && made.code !== 'CODE_TAKEN') throw new Error(`the code ${code} was refused: ${made.detail}`);
};

/** Counts a shelf anew, as a merchant does. */
export const countGoods = async (
  desk: Desk,
  { thing, countedTo, key }: { thing: Thing; countedTo: number; key: string },
): Promise<void> => {
  const counted = await desk.ask('inventory', {
    method: 'POST',
    path: `/stock/${thing.variantId}/adjustments`,
    json: { key, countedTo, reason: 'count' },
  });
  if (!counted.ok) throw new Error(`the count of ${thing.name} was refused: ${counted.detail}`);
};
