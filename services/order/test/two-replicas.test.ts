import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { beatOnce } from '../src/checkout/beat.ts';
import { acquireCheckout, acquireDue, loadCheckout, noteWish } from '../src/checkout/checkout.queries.ts';
import { allowedEdges } from '../src/checkout/checkout.ts';
import { commitProgress, FenceLost } from '../src/checkout/commit-progress.ts';
import { driveCheckout } from '../src/checkout/drive-checkout.ts';
import type { Peers } from '../src/peers.ts';
import { startOrder } from './start-order.ts';

// No background work in time: what happens here is what the test does.
const shop = await startOrder({ SWEEP_EVERY_MS: '3600000', RECONCILE_EVERY_SECONDS: '3600' });
const { pool } = shop.service;
const [one, two] = [randomUUID(), randomUUID()];

const makeDue = (id: string) => noteWish(pool, id, {});

test('two sweepers never both take one checkout', async () => {
  const ids: string[] = [];
  for (let count = 0; count < 12; count++) ids.push((await shop.lockQuote().start()).body.id);
  await Promise.all(ids.map(makeDue));
  const taken = (
    await Promise.all(Array.from({ length: 8 }, (_, turn) => acquireDue(pool, turn % 2 ? one : two, 3)))
  ).flat();
  expect(taken.map(({ checkout }) => checkout.id).sort()).toEqual(ids.sort());
});

test('a driver that was taken for dead writes nothing more', async () => {
  const { id } = (await shop.lockQuote().start()).body;
  const zombie = await acquireCheckout(pool, id, one);
  expect(await acquireCheckout(pool, id, two)).toBeNull();
  await shop.crash(id);
  const heir = await acquireCheckout(pool, id, two);
  const call = { step: 'release', attempt: 1 } as const;
  const late = commitProgress(pool, zombie!, {
    checkout: { ...zombie!.checkout, state: 'cancelled', stock: 'none' },
    sent: call,
    release: { dueInMs: null },
  });
  await expect(late).rejects.toThrow(FenceLost);
  expect((await loadCheckout(pool, id))?.checkout.state).toBe('held');
  const { rows } = await pool.query(`select from step where checkout_id = $1 and step = 'release'`, [id]);
  expect(rows).toHaveLength(0);
  await expect(
    commitProgress(pool, heir!, { checkout: heir!.checkout, release: { dueInMs: null } }),
  ).resolves.toBeDefined();
});

test('the checkouts of a replica that fell silent are taken over before their leases end', async () => {
  const { id } = (await shop.lockQuote().start()).body;
  const silent = randomUUID();
  await beatOnce({ pool, owner: silent });
  expect(await acquireCheckout(pool, id, silent)).not.toBeNull();
  await makeDue(id);
  expect(await acquireCheckout(pool, id, two)).toBeNull();
  expect(await acquireDue(pool, two, 100)).toEqual([]);
  await pool.query(`update replica set beat_at = beat_at - interval '4 seconds' where id = $1`, [silent]);
  expect(await acquireDue(pool, two, 100)).toEqual([]);
  await pool.query(`update checkout set lease_until = lease_until - interval '4 seconds' where id = $1`, [
    id,
  ]);
  expect((await acquireDue(pool, two, 100)).map(({ checkout }) => checkout.id)).toEqual([id]);
});

test('a replica that is told to end leaves the next step to others at once', async () => {
  const { id } = (await shop.lockQuote().start()).body;
  const leased = (await acquireCheckout(pool, id, one))!;
  const driver = {
    pool,
    peers: {} as Peers,
    log: shop.service.app.log,
    owner: one,
    ending: AbortSignal.abort(),
  };
  await driveCheckout(driver, leased, {
    untilMs: Number.POSITIVE_INFINITY,
    begin: { ...leased.checkout, cancelWanted: true },
  });
  const { rows } = await pool.query(
    `select state, stock, lease_until, due_at <= clock_timestamp() as due from checkout where id = $1`,
    [id],
  );
  expect(rows).toEqual([{ state: 'cancelled', stock: 'held', lease_until: null, due: true }]);
});

test('a wish that comes while a checkout is driven is seen by its driver', async () => {
  const { id } = (await shop.lockQuote().start()).body;
  const driver = await acquireCheckout(pool, id, one);
  await noteWish(pool, id, { cancel: true });
  const { unseen } = await commitProgress(pool, driver!, {
    checkout: driver!.checkout,
    release: { dueInMs: null },
  });
  expect(unseen).toBe(true);
  expect(await acquireCheckout(pool, id, two)).toBeNull();
  expect((await loadCheckout(pool, id))?.checkout.cancelWanted).toBe(true);
});

test('what a dead driver left mid-payment is finished by another replica, with one capture', async () => {
  const { start, pay, see } = shop.lockQuote();
  const { id } = (await start()).body;
  shop.faults.plan(id, 'capture', '500 after');
  shop.faults.plan(id, 'capture', '500 after');
  const paying = pay(id);
  await shop.reaches(() => see(id), 'processing');
  await shop.crash(id);
  const replica = await shop.startReplica();
  await shop.reaches(() => see(id), 'confirmed');
  await paying;
  await replica.close();
  expect(shop.capturesOf(id)).toBe(1);
});

test('the database refuses a state that no edge leads to', async () => {
  const { id } = (await shop.lockQuote().start()).body;
  await expect(
    pool.query(`update checkout set state = 'cancelled' where id = $1`, [id]),
  ).resolves.toBeDefined();
  await expect(pool.query(`update checkout set state = 'held' where id = $1`, [id])).rejects.toThrow(
    /no way it may go/,
  );
});

test('the database guards exactly the edges the machine knows', async () => {
  const { rows } = await pool.query<{ edge: string }>(
    `select from_state || ' > ' || to_state as edge from checkout_edge`,
  );
  const known = Object.entries(allowedEdges).flatMap(([from, all]) => all.map((to) => `${from} > ${to}`));
  expect(rows.map(({ edge }) => edge).sort()).toEqual(known.sort());
});
