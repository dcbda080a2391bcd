import { randomInt, randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { selectSold } from '../src/sales/sold.queries.ts';
import { takeInSales } from '../src/sales/take-in-sales.ts';
import { selectTopProducts } from '../src/sales/top-products.queries.ts';
import { addUpSold, addUpTopProducts } from './add-up-sales.ts';
import { buyThings } from './buying.ts';
import { startOrder } from './start-order.ts';

// Nothing is taken in by itself: what is in the totals and what waits is what the test makes of it.
const shop = await startOrder({ TAKE_IN_SALES_EVERY_MS: '3600000' });
const { pool } = shop.service;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const zones = ['UTC', 'America/New_York', 'Asia/Kathmandu', 'Europe/Berlin', 'Pacific/Chatham'];
const buckets = ['hour', 'day', 'week', 'month'];

const numbers: string[] = [];
beforeAll(async () => {
  const lamp = { stall: 'home', productId: randomUUID(), unitPriceMinor: 1_999 };
  const bag = { stall: 'bags', unitPriceMinor: 3_333, quantity: 3, promotionMinor: 1_001 };
  for (const things of [
    [lamp, bag],
    [lamp],
    [
      { ...bag, stall: 'craft' },
      { ...lamp, quantity: 2 },
    ],
    [bag],
  ])
    numbers.push((await buyThings(shop, things)).number);
  await allowRefunds();
  await pool.query(`update placed_order set currency = 'EUR' where number = $1`, [numbers[3]]);
});
// What one test leaves waiting is no other test's.
beforeEach(async () => void (await takeInSales(pool, 10_000)));

/** Something that money goes back for, on each order. */
const allowRefunds = () =>
  pool.query(
    `insert into order_refund (order_id, n, kind, key, reason, amount_minor, requested_by, state)
     select id, 1, 'cancel', 'cancel-' || number, 'No', 0, 'system', 'done' from placed_order on conflict do nothing`,
  );

/** Entries at random moments of 400 days, three of four of them sales. */
const addEntries = (count: number) =>
  pool.query(
    `insert into order_ledger (key, order_id, at, kind, amount_minor)
     select 'entry-' || gen_random_uuid(), o.id, clock_timestamp() + (random() - 0.9) * interval '400 days',
       case when n % 4 = 0 then 'refunded' else 'charged' end, (case when n % 4 = 0 then -1 else 1 end) * (1 + floor(random() * 9999))
     from generate_series(1, $2::int) as n join placed_order o on o.number = ($1::text[])[1 + n % 4]`,
    [numbers, count],
  );

const pick = <One>(all: readonly One[]): One => all[randomInt(all.length)]!;

const entryTimes = async (): Promise<number[]> =>
  (await pool.query<{ at: Date }>('select at from order_ledger')).rows.map(({ at }) => at.getTime());

/** A period that begins and ends at any moment at all, on the hour, or within minutes of an entry. */
const randomPeriod = (entries: readonly number[]) => {
  const near = () => pick(entries) + randomInt(20 * 60_000) - 10 * 60_000;
  const anywhere = () => Date.now() - randomInt(380 * 24) * HOUR - randomInt(HOUR);
  const bound = () => pick([near, near, anywhere, () => Math.floor(anywhere() / HOUR) * HOUR])();
  const [from, to] = [bound(), bound()].sort((one, other) => one - other) as [number, number];
  const end = to + 1;
  const until = Math.min(end, Math.max(from, pick([near(), from + randomInt(end - from)])));
  return { from: new Date(from), to: new Date(end), until: new Date(until) };
};

const comparePeriods = async (count: number): Promise<void> => {
  const entries = await entryTimes();
  for (let n = 0; n < count; n += 1) {
    const { from, to, until } = randomPeriod(entries);
    const bucket = to.getTime() - from.getTime() > 40 * DAY ? pick(buckets.slice(1)) : pick(buckets);
    const values = [from, to, bucket, pick(zones), pick(['USD', 'EUR']), until];
    expect(await selectSold(pool, values), `sold in ${JSON.stringify(values)}`).toEqual(
      await addUpSold(pool, values),
    );
    // A list shorter than the products there are: who is left out has to be left out rightly.
    const top = [from, to, values[4], pick([1, 2, 3, 10])];
    expect(
      await selectTopProducts(pool, [...top, pick([1, 2, 30])]),
      `top products of ${JSON.stringify(top)}`,
    ).toEqual(await addUpTopProducts(pool, top));
  }
};

test('figures of any period are those of the ledger’s lines, whatever of it is in the totals', async () => {
  await addEntries(160);
  await comparePeriods(25);
  // Entries come in any order of time, so most of these are late for totals that stand already.
  for (const atMost of [1, 7, 60, 1_000]) {
    await takeInSales(pool, atMost);
    await addEntries(20);
    await comparePeriods(25);
  }
  while ((await takeInSales(pool)) > 0);
  expect((await pool.query('select from sale_waiting')).rowCount).toBe(0);
  await comparePeriods(40);
});

test('what is taken in when the power fails waits as before', async () => {
  await addEntries(30);
  const client = await pool.connect();
  await client.query('begin');
  await client.query('select take_in_sales(20)');
  await client.query('rollback');
  client.release();
  expect((await pool.query('select from sale_waiting')).rowCount).toBe(30);
  await comparePeriods(10);
});

test('a thing that leads no month may still have taken most of all', async () => {
  const things = [1, 2, 3, 4].map(() => ({ stall: 'home', productId: randomUUID(), unitPriceMinor: 5_000 }));
  const orders = await Promise.all(things.map((thing) => buyThings(shop, [thing])));
  const sold = (n: number, day: string, amountMinor: number) =>
    pool.query(
      `insert into order_ledger (key, order_id, at, kind, amount_minor)
       select 'month-' || gen_random_uuid(), id, $2, 'charged', $3 from placed_order where number = $1`,
      [orders[n]!.number, day, amountMinor],
    );
  for (const [n, month] of ['2021-01', '2021-02', '2021-03'].entries()) {
    await sold(0, `${month}-10T12:00Z`, 9_000);
    await sold(1 + n, `${month}-20T12:00Z`, 10_000);
  }
  while ((await takeInSales(pool)) > 0);
  // Only the leader of each month is looked at first.
  const top = await selectTopProducts(pool, [new Date('2021-01-01'), new Date('2021-04-01'), 'USD', 1, 1]);
  expect(top.map(({ productId }) => productId)).toEqual([things[0]!.productId]);
});

test('replicas that take in at once count nothing twice', async () => {
  await addEntries(60);
  const taken = await Promise.all(Array.from({ length: 5 }, () => takeInSales(pool, 25)));
  expect(taken.reduce((sum, one) => sum + one, 0)).toBe(
    60 - (await pool.query('select from sale_waiting')).rowCount!,
  );
  await comparePeriods(10);
});

test('at no moment is an entry missing or counted twice, while some come and others are taken in', async () => {
  const from = new Date(Date.now() + 200 * DAY);
  const values = [from, new Date(from.getTime() + DAY), 'day', 'UTC', 'USD', new Date(from.getTime() + DAY)];
  let [begun, committed] = [0, 0];
  const sell = async () => {
    for (let n = 0; n < 40; n += 1) {
      begun += 1;
      await pool.query(
        `insert into order_ledger (key, order_id, at, kind, amount_minor)
         select 'one-' || gen_random_uuid(), id, $2::timestamptz + random() * interval '20 hours', 'charged', 100
         from placed_order where number = $1`,
        [numbers[0], from],
      );
      committed += 1;
    }
  };
  const selling = sell();
  const taking = (async () => {
    while (committed < 40) await takeInSales(pool, 3);
  })();
  while (committed < 40) {
    const atLeast = committed;
    const rows = await selectSold(pool, values);
    const takings = rows.reduce((sum, row) => sum + row.takingsMinor, 0);
    expect(takings).toBeGreaterThanOrEqual(atLeast * 100);
    expect(takings).toBeLessThanOrEqual(begun * 100);
  }
  await Promise.all([selling, taking]);
});

test('money given back today for an order of long ago counts today', async () => {
  await shop.wait(-40 * (DAY / 1_000));
  const { number } = await buyThings(shop, [{ unitPriceMinor: 5_000 }]);
  await shop.wait(40 * (DAY / 1_000));
  await allowRefunds();
  const takings = async (from: number, to: number) => {
    const rows = await selectSold(pool, [new Date(from), new Date(to), 'day', 'UTC', 'USD', new Date(to)]);
    return rows.reduce((sum, row) => sum + row.takingsMinor, 0);
  };
  const now = Date.now();
  const [today, then] = [await takings(now - HOUR, now + HOUR), await takings(now - 41 * DAY, now - HOUR)];
  await pool.query(
    `insert into order_ledger (key, order_id, kind, amount_minor) select 'late', id, 'refunded', -700 from placed_order where number = $1`,
    [number],
  );
  for (const _ of ['waiting', 'taken in']) {
    expect(await takings(now - HOUR, now + HOUR)).toBe(today - 700);
    expect(await takings(now - 41 * DAY, now - HOUR)).toBe(then);
    await takeInSales(pool, 10_000);
  }
});
