import { randomUUID } from 'node:crypto';
import { test as base } from '@playwright/test';
import { dataDir, storefront } from './addresses.ts';
import { type BackDoor, backDoor } from './back-door.ts';
import { type FrontDoor, frontDoor } from './front-door.ts';
import { newThing, type Thing } from './new-thing.ts';

type ForTest = {
  /** The way in without a page, with the cookies of the test's own browser. */
  front: FrontDoor;
  /** An address nobody else writes to. */
  email: string;
};
type ForWorker = {
  back: BackDoor;
  /** Something to buy that no other worker buys: $34.00, 400 of it. */
  thing: Thing;
};

export const test = base.extend<ForTest, ForWorker>({
  back: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter.
    async ({}, use) => use(backDoor({ offset: Number(process.env.SOUK_PORT_OFFSET ?? 0), dataDir })),
    { scope: 'worker' },
  ],
  thing: [
    async ({ back }, use) =>
      use(
        await newThing({ back, origin: storefront }, { name: 'Lending Top', priceMinor: 3400, stock: 400 }),
      ),
    { scope: 'worker' },
  ],
  front: async ({ context }, use) => use(frontDoor(context.request, storefront)),
  email: async ({ browserName: _browserName }, use) => use(`shopper-${randomUUID()}@trial.example`),
});

export { expect } from '@playwright/test';
