import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { takeInSales } from '../src/sales/take-in-sales.ts';
import { buyThings } from './buying.ts';
import { startOrder } from './start-order.ts';

// Nothing is taken in by itself: what is in the totals and what waits is what the test makes of it.
const shop = await startOrder({ TAKE_IN_SALES_EVERY_MS: '3600000' });
const { pool } = shop.service;
// A dozen orders, and many more while a failing one is made smaller.
vi.setConfig({ testTimeout: 60_000 });

const anyThing = fc
  .record({
    stall: fc.constantFrom('home', 'bags', 'craft'),
    unitPriceMinor: fc.integer({ min: 1, max: 9_999 }),
    quantity: fc.integer({ min: 1, max: 4 }),
    off: fc.integer({ min: 0, max: 100 }),
  })
  .map(({ off, ...thing }) => ({
    ...thing,
    promotionMinor: Math.floor((thing.unitPriceMinor * thing.quantity * off) / 100),
  }));
/** Refunds of a part: how much of what is left, and which lines they are for, if they say so. */
const anyPart = fc.record({
  percent: fc.integer({ min: 1, max: 70 }),
  places: fc.subarray([0, 1, 2]),
  /** Entries come in any order of time: late ones move the running totals behind them. */
  minutesAgo: fc.integer({ min: 0, max: 240 }),
  takenIn: fc.integer({ min: 0, max: 3 }),
});

type Entry = { key: string; amount: number; shares: number[]; weights: number[] };

/** Each entry of the ledger, and how it was shared out over the lines. */
const entriesOf = async (number: string): Promise<Entry[]> => {
  const { rows } = await pool.query<Entry>(
    `select l.key, l.amount_minor::int as amount, array_agg(s.amount_minor::int order by s.position) as shares,
       array_agg((b.total_minor - coalesce((q.line ->> 'promotionMinor')::int, 0))::int order by s.position) as weights
     from placed_order o join checkout c on c.id = o.checkout_id join order_ledger l on l.order_id = o.id
     join sale_line s on s.ledger_key = l.key join order_line b on b.order_id = o.id and b.position = s.position
     join lateral jsonb_array_elements(c.quote -> 'lines') with ordinality as q (line, place) on q.place = s.position
     where o.number = $1 group by l.key, l.amount_minor, l.at order by l.at, l.key`,
    [number],
  );
  return rows;
};
const giveBack = async (
  number: string,
  {
    amountMinor,
    lines,
    kind,
    minutesAgo,
  }: { amountMinor: number; lines: object[]; kind: 'part' | 'cancel'; minutesAgo: number },
): Promise<void> => {
  await pool.query(
    `with refund as (
       insert into order_refund (order_id, n, kind, key, reason, amount_minor, requested_by, state, lines)
       select o.id, (select count(*) + 1 from order_refund r where r.order_id = o.id), $2, $3, 'No', $4, 'system', 'done', $5
       from placed_order o where o.number = $1 returning order_id, key)
     select from refund`,
    [number, kind, `any-${randomUUID()}`, amountMinor, JSON.stringify(lines)],
  );
  await pool.query(
    `insert into order_ledger (key, order_id, at, kind, amount_minor)
     select r.key, o.id, business_now() - make_interval(mins => $3), 'refunded', -$2::bigint from placed_order o
     join order_refund r on r.order_id = o.id where o.number = $1 order by r.n desc limit 1`,
    [number, amountMinor, minutesAgo],
  );
};
/** What has been taken into the running totals, at their ends. */
const totals = async (): Promise<number> => {
  const { rows } = await pool.query<{ sum: number }>(
    `select coalesce(sum(takings_minor), 0)::int as sum
     from (select distinct on (currency, stall) takings_minor from sale_total order by currency, stall, quarter desc) as last`,
  );
  return rows[0]!.sum;
};
const sum = (amounts: readonly number[]): number => amounts.reduce((all, one) => all + one, 0);

test('money taken and given back in any parts is shared out to the cent, and a full refund leaves nothing anywhere', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyThing, { minLength: 1, maxLength: 3 }),
      fc.array(anyPart, { maxLength: 4 }),
      async (things, parts) => {
        const before = await totals();
        const { number, quote } = await buyThings(shop, things);
        let leftMinor = quote.totalMinor;
        for (const { percent, places, takenIn, minutesAgo } of parts) {
          if (takenIn > 0) await takeInSales(pool, takenIn);
          const amountMinor = Math.floor((leftMinor * percent) / 100);
          if (amountMinor === 0) continue;
          const lines = places
            .filter((place) => place < quote.lines.length)
            .map((place) => ({ variantId: quote.lines[place]!.variantId, quantity: 1 }));
          await giveBack(number, { amountMinor, lines, kind: 'part', minutesAgo });
          leftMinor -= amountMinor;
        }
        const entries = await entriesOf(number);
        expect(entries.map(({ shares }) => sum(shares))).toEqual(entries.map(({ amount }) => amount));
        const charge = entries.find(({ amount }) => amount > 0);
        const whole = sum(charge!.weights);
        if (whole > 0)
          for (const [place, share] of charge!.shares.entries())
            expect(Math.abs(share - (charge!.amount * charge!.weights[place]!) / whole)).toBeLessThanOrEqual(
              1,
            );

        await giveBack(number, { amountMinor: leftMinor, lines: [], kind: 'cancel', minutesAgo: 0 });
        const closed = await entriesOf(number);
        expect(closed[0]!.shares.map((_, place) => sum(closed.map(({ shares }) => shares[place]!)))).toEqual(
          closed[0]!.shares.map(() => 0),
        );
        await takeInSales(pool, 10_000);
        expect(await totals()).toBe(before);
      },
    ),
    { numRuns: 12 },
  );
});
