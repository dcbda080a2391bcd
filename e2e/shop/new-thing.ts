import { randomUUID } from 'node:crypto';
import { expect, request } from '@playwright/test';
import type { BackDoor } from './back-door.ts';
import { frontDoor } from './front-door.ts';
import { thingFile } from './thing-file.ts';

export type Thing = {
  productId: string;
  variantId: string;
  handle: string;
  title: string;
  priceMinor: number;
};

type Wanted = { name: string; priceMinor: number; stock: number };
type Product = { id: string; title: string; variants: { id: string }[] };

/**
 * Brings a thing of its own into the shop, as a merchant would, so that no test buys what another counts. Resolves when
 * it can be bought: the bag and the stock have heard of it.
 */
export const newThing = async (
  { back, origin }: { back: BackDoor; origin: string },
  { name, priceMinor, stock }: Wanted,
): Promise<Thing> => {
  const mark = randomUUID().slice(0, 8);
  const title = `${name} ${mark}`;
  const handle = title.toLowerCase().replaceAll(' ', '-');
  const report = await back.importCsv(thingFile([{ handle, title, stock, priceMinor }]));
  expect(report.at(-1)).toMatchObject({ kind: 'summary', created: 1, refused: 0 });

  const visitor = await request.newContext();
  try {
    const door = frontDoor(visitor, origin);
    const { data: product } = await door.ask<Product>('catalog.product', { handle });
    const variantId = product.variants[0]!.id;
    await expect
      .poll(async () => (await door.tell('cart.add', { variantId, quantity: 1 })).status, {
        message: `${title} can be put into a bag`,
      })
      .toBe(200);
    await expect
      .poll(async () => (await door.ask<unknown[]>('stock.availability', { variantIds: [variantId] })).data, {
        message: `${title} is in stock`,
      })
      .toHaveLength(1);
    return { productId: product.id, variantId, handle, title, priceMinor };
  } finally {
    await visitor.dispose();
  }
};
