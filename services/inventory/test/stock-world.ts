import { randomUUID } from 'node:crypto';
import { productChanged } from '@souk/events/catalog';
import type { Actor } from '@souk/service-kit/identity';
import { fakeFeed } from '@souk/testkit/fake-feed';
import { startService } from '@souk/testkit/start-service';
import { sql } from 'drizzle-orm';
import { expect, vi } from 'vitest';
import { buildApp } from '../src/app.ts';
import { envShape } from '../src/env.ts';

export const manager: Actor = { kind: 'staff', id: randomUUID(), role: 'manager', sessionId: 's' };
const patient = { timeout: 8_000, interval: 15 };

export type Problem = { code: string; lines?: { variantId: string; requested: number; available: number }[] };
export type Held = { key: string; state: string; expiresAt: string; extended: boolean };

/** A running inventory with variants of its own, and the sentences its tests repeat. */
export const startInventory = async () => {
  const catalog = fakeFeed('catalog');
  const started = await startService(buildApp, envShape);
  const order = started.call({ kind: 'system' }, { from: 'order' });

  const stockOf = async (variantId: string) =>
    (await (await started.call(manager)(`/stock/${variantId}`)).json()) as {
      onHand: number;
      reserved: number;
      shortage: number;
      available: number | null;
      band: string;
    };

  const addVariant = async (
    quantity: number,
    {
      tracked = true,
      allowBackorder = false,
      title = 'Thing',
      sku = null,
    }: { tracked?: boolean; allowBackorder?: boolean; title?: string; sku?: string | null } = {},
  ): Promise<string> => {
    const variantId = randomUUID();
    const productId = randomUUID();
    const event = {
      aggregateId: productId,
      aggregateVersion: 1,
      payload: {
        productId,
        handle: 'thing',
        title,
        status: 'published' as const,
        stall: 'home',
        categoryHandles: ['home'],
        removedVariantIds: [],
        variants: [
          {
            variantId,
            title,
            sku,
            optionValues: [],
            listPriceMinor: 100,
            salePriceMinor: null,
            saleLabel: null,
            saleUntil: null,
            currency: 'USD',
            image: { src: null, alt: 'Thing', art: false },
            tracked,
            allowBackorder,
            initialQuantity: quantity,
            initialBackOn: null,
            weightGrams: 0,
            taxable: true,
          },
        ],
      },
    };
    catalog.publish(productChanged, event);
    await vi.waitFor(
      async () => expect((await started.call(manager)(`/stock/${variantId}`)).status).toBe(200),
      patient,
    );
    return variantId;
  };

  /** The catalogue withdraws a variant that `addVariant` made. */
  const withdraw = async (variantId: string): Promise<void> => {
    const { rows } = await started.db.execute(
      sql`select product_id as "productId" from stock_item where variant_id = ${variantId}`,
    );
    const productId = String(rows[0]?.productId);
    catalog.publish(productChanged, {
      aggregateId: productId,
      aggregateVersion: 2,
      payload: {
        ...{ productId, handle: 'thing', title: 'Thing', status: 'published', stall: 'home' },
        ...{ categoryHandles: [], variants: [], removedVariantIds: [variantId] },
      },
    });
    await vi.waitFor(async () => {
      const { rows: cards } = await started.db.execute(
        sql`select gone from stock_card where variant_id = ${variantId}`,
      );
      expect(cards).toEqual([{ gone: true }]);
    }, patient);
  };

  const hold = (
    lines: { variantId: string; quantity: number }[],
    {
      key = randomUUID(),
      cartId = randomUUID(),
      holdSeconds = 600,
    }: { key?: string; cartId?: string; holdSeconds?: number } = {},
  ) => order('/reservations', { json: { key, cartId, lines, holdSeconds } });

  /** Ledger and promises, held against the balances; the heart of every test here. */
  const expectBooksToBalance = async (): Promise<void> => {
    const { rows } = await started.db.execute(sql`
      select item.variant_id from stock_item item
      where on_hand <> coalesce((select sum(delta) from stock_movement m where m.variant_id = item.variant_id), 0)
         or reserved <> coalesce((
              select sum((line ->> 'quantity')::int) from reservation, jsonb_array_elements(lines) as line
              where state = 'held' and (line ->> 'variantId')::uuid = item.variant_id and (line ->> 'counted')::boolean), 0)`);
    expect(rows).toEqual([]);
  };

  return {
    ...started,
    catalog,
    order,
    stockOf,
    addVariant,
    withdraw,
    hold,
    expectBooksToBalance,
    act: (key: string, action: 'extend' | 'claim' | 'release' | 'unclaim', by = randomUUID()) =>
      order(`/reservations/${key}/${action}`, { json: { key: by } }),
    codeOf: async (answer: Promise<Response>): Promise<string> =>
      ((await (await answer).json()) as Problem).code,
  };
};
