import { recordAudit } from '@souk/service-kit/audit';
import { unwrap } from '@souk/service-kit/client';
import { asSystem } from '@souk/service-kit/context';
import { crashPoint } from '@souk/service-kit/crash-point';
import type { Db } from '@souk/service-kit/database';
import { isRefusal } from '@souk/service-kit/refusal';
import { inOneTransaction } from '@souk/service-kit/runner';
import { loadCheckout } from '../checkout/checkout.queries.ts';
import type { Driver } from '../checkout/drive-checkout.ts';
import { readBeginning, reportOlder } from './beginning.queries.ts';
import { isKeptFor } from './beginning.ts';
import { leftHolds } from './compare-checkout.ts';
import {
  closeStrayReservation,
  dueStrayReservations,
  readReservationWalk,
  recordStrayReservation,
  type StrayReservation,
  standingsOf,
  writeReservationWalk,
} from './stray-reservation.queries.ts';
import { claimOf, type Standing } from './stray-reservation.ts';

const PAGE = 200;
/** Each walk begins so much before the end of the last: no transaction of inventory stays open for longer. */
const OVERLAP_MS = 60_000;
/** So many a run. While more than that are due nothing further is looked for. */
const MOST_AT_ONCE = 50;

type Listed = { key: string; state: 'held' | 'claimed' | 'released' | 'expired'; changedAt: string };

/**
 * Finds what inventory keeps or sold for no checkout of ours, and gives it back; answers how many were given back.
 * Throws when inventory does not answer: the next run goes on where this one stood.
 */
export const giveBackStrayStock = async (driver: Driver, db: Db, untilMs: number): Promise<number> => {
  await walkReservations(driver, db, untilMs);
  let given = 0;
  for (const stray of await dueStrayReservations(db, MOST_AT_ONCE)) {
    if (performance.now() > untilMs) break;
    try {
      given += (await giveBack(driver, stray)) ? 1 : 0;
    } catch (error) {
      // What inventory refuses stays on record, and keeps none of the others waiting.
      if (!isRefusal(error)) throw error;
      driver.log.warn({ err: error, reservation: stray.key }, 'inventory refused to take it back');
    }
  }
  return given;
};

const walkReservations = async (driver: Driver, db: Db, untilMs: number): Promise<void> => {
  const [since, beginning] = [await readReservationWalk(db), await readBeginning(db)];
  const from = since ? { since: new Date(since.getTime() - OVERLAP_MS).toISOString() } : {};
  let after: string | undefined;
  /** What only later can be said of anything: the next walk begins there again. */
  let waitsFrom: string | undefined;
  do {
    if ((await dueStrayReservations(db, MOST_AT_ONCE)).length === MOST_AT_ONCE) return;
    const query = { ...from, ...(after ? { after } : {}), limit: PAGE };
    const page = await asSystem(() =>
      unwrap(driver.peers.inventory.GET('/reservations', { params: { query } })),
    );
    if (isRefusal(page)) throw page;
    const standings = await standingsOf(
      db,
      page.items.map(({ key }) => claimOf(key)),
    );
    /** Sold by an order this database may have lost: nobody here knows whether it was sent. */
    const isOlder = ({ key, state, changedAt }: Listed): boolean =>
      state === 'claimed' && standings.get(key) === 'nobody' && isKeptFor(beginning, new Date(changedAt));
    const older = page.items.find(isOlder);
    const known = page.items.filter((one) => !isOlder(one));
    const strays = await straysAmong(driver, known, standings);
    waitsFrom ??= page.items.find(({ key }) => standings.get(key) === 'ahead')?.changedAt;
    const seenTo = waitsFrom ?? page.items.at(-1)?.changedAt;
    await inOneTransaction(driver.pool, async (_runner, tx) => {
      if (older) await reportOlder(tx, beginning, { kind: 'stock_older', found: `${older.key} is sold` });
      for (const stray of strays) await recordStrayReservation(tx, stray);
      if (seenTo) await writeReservationWalk(tx, new Date(seenTo));
    });
    after = page.nextCursor ?? undefined;
  } while (after && performance.now() < untilMs);
};

const straysAmong = async (
  driver: Driver,
  items: readonly Listed[],
  standings: ReadonlyMap<string, Standing>,
): Promise<StrayReservation[]> => {
  const strays: StrayReservation[] = [];
  for (const { key, state } of items) {
    if (state !== 'held' && state !== 'claimed') continue;
    const standing = standings.get(key);
    const { checkoutId, attempt } = claimOf(key);
    const isStray =
      standing === 'nobody' ||
      (standing === 'ended' && (await isLeftBy(driver, checkoutId, { attempt, state })));
    if (isStray) strays.push({ key, checkoutId, held: state });
  }
  return strays;
};

/** Whether a checkout that is at its end should not have this hold any more. */
const isLeftBy = async (
  { pool }: Driver,
  checkoutId: string | null,
  hold: { attempt: number; state: 'held' | 'claimed' },
): Promise<boolean> => {
  const stored = checkoutId && (await loadCheckout(pool, checkoutId));
  return !!stored && leftHolds(stored.checkout, { holds: [hold] }).length > 0;
};

/** `unclaim` puts back what was sold and releases what is held; asked again it changes nothing. */
const giveBack = async ({ peers, pool }: Driver, stray: StrayReservation): Promise<boolean> => {
  const { key, checkoutId, held } = stray;
  const options = { params: { path: { key } }, body: { key: `stray:${key}` } };
  await crashPoint('order.stray-stock.before-call');
  const answer = await asSystem(() => unwrap(peers.inventory.POST('/reservations/{key}/unclaim', options)));
  await crashPoint('order.stray-stock.after-call');
  if (isRefusal(answer)) throw answer;
  if (answer.state === 'held' || answer.state === 'claimed') return false;
  const first = await inOneTransaction(pool, async (_runner, tx) => {
    if (!(await closeStrayReservation(tx, stray))) return false;
    await recordAudit(tx, {
      action: held === 'held' ? 'stock.stray.release' : 'stock.stray.return',
      entity: 'reservation',
      entityId: key,
      before: { state: held, lines: answer.lines },
      after: { state: answer.state, checkoutId },
    });
    return true;
  });
  await crashPoint('order.stray-stock.after-commit');
  return first;
};
