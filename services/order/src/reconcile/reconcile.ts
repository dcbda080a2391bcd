import { Unreachable, unwrap } from '@souk/service-kit/client';
import { asSystem } from '@souk/service-kit/context';
import type { Db } from '@souk/service-kit/database';
import { isRefusal } from '@souk/service-kit/refusal';
import { inOneTransaction } from '@souk/service-kit/runner';
import { type IntentFacts, keyOf } from '../checkout/call.ts';
import { loadCheckout } from '../checkout/checkout.queries.ts';
import type { Checkout } from '../checkout/checkout.ts';
import type { Driver } from '../checkout/drive-checkout.ts';
import { applyIntentNews } from '../events/apply-intent-news.ts';
import { compareCheckout, type Difference, leftHolds, type Witness } from './compare-checkout.ts';
import { giveBackStrayStock } from './give-back-stray-stock.ts';
import { giveBackStrays } from './give-back-strays.ts';
import {
  beginReconciliation,
  type Candidate,
  endReconciliation,
  findCandidates,
  findStuck,
  markReconciled,
  recordDrift,
  resolveUnstuck,
  undoAgain,
} from './reconcile.queries.ts';

/** So many a run that shoppers do not notice: two a second. */
const MOST_AT_ONCE = 60;
const RUN_MS = 25_000;

/**
 * Compares checkouts that have ended with payment (which asks its provider), inventory and the order's ledger.
 * What can be mended is made due for the machine; everything that does not agree is on record until it does.
 */
export const reconcile = async (driver: Driver, db: Db, most = MOST_AT_ONCE): Promise<void> => {
  const run = await beginReconciliation(db);
  const until = performance.now() + RUN_MS;
  const compared: Candidate[] = [];
  let repaired = 0;
  for (const candidate of await findCandidates(db, most)) {
    if (performance.now() > until) break;
    try {
      const differences = await asSystem(() => check(driver, candidate));
      compared.push(candidate);
      repaired += differences.some(({ repair }) => repair !== null) ? 1 : 0;
    } catch (error) {
      driver.log.warn({ err: error, checkout: candidate.id }, 'could not be compared now');
      // Somebody does not answer: the next run asks again.
      if (error instanceof Unreachable) break;
    }
  }
  await markReconciled(db, compared);
  repaired += await giveBackStrays(driver, db, until).catch((error: unknown) => {
    driver.log.warn({ err: error }, 'payments could not be walked now');
    return 0;
  });
  repaired += await giveBackStrayStock(driver, db, until).catch((error: unknown) => {
    driver.log.warn({ err: error }, 'reservations could not be walked now');
    return 0;
  });
  await reportStuck(driver, db);
  await endReconciliation(db, run, { checked: compared.length, repaired });
};

const check = async (driver: Driver, candidate: Candidate): Promise<Difference[]> => {
  const stored = await loadCheckout(driver.pool, candidate.id);
  if (!stored) return [];
  const witness = await hear(driver, stored.checkout, candidate);
  const differences = compareCheckout(stored.checkout, witness);
  if (differences.length > 0 || candidate.drifted)
    await inOneTransaction(driver.pool, async (_runner, tx) => {
      for (const intent of witness.intents)
        await applyIntentNews(tx, [{ ...intent, checkoutId: candidate.id }]);
      await mend(tx, stored.checkout, differences, witness);
      await recordDrift(tx, candidate, differences);
    });
  return differences;
};

const mend = async (
  tx: Db,
  checkout: Checkout,
  differences: Difference[],
  witness: Witness,
): Promise<void> => {
  const undo = new Set(differences.filter(({ repair }) => repair === 'undo').map(({ kind }) => kind));
  if (undo.size === 0) return;
  const [hold] = undo.has('stock_left') ? leftHolds(checkout, witness) : [];
  await undoAgain(tx, checkout.id, { hold: hold ?? null, money: undo.has('money_left') });
};

/** Asks payment and inventory about one checkout. Throws when either does not answer. */
const hear = async ({ peers }: Driver, checkout: Checkout, { ledger }: Candidate): Promise<Witness> => {
  const intents: IntentFacts[] = [];
  for (const { intentId } of checkout.attempts) {
    if (intentId === null) continue;
    const params = { path: { id: intentId }, query: { refresh: 'true' as const } };
    const intent = await unwrap(peers.payment.GET('/intents/{id}', { params }));
    if (isRefusal(intent)) throw intent;
    intents.push(intent);
  }
  return { intents, holds: await holdsOf(peers, checkout), ledgerMinor: ledger };
};

const holdsOf = async (
  { inventory }: Driver['peers'],
  checkout: Checkout,
): Promise<Witness['holds'][number][]> => {
  const holds: Witness['holds'][number][] = [];
  for (let attempt = 1; attempt <= checkout.holdAttempt; attempt++) {
    const key = keyOf(checkout.id, { step: 'hold', attempt });
    const answer = await unwrap(inventory.GET('/reservations/{key}', { params: { path: { key } } }));
    if (!isRefusal(answer)) holds.push({ attempt, state: answer.state });
    else if (answer.code !== 'HOLD_UNKNOWN' && answer.code !== 'NOT_FOUND') throw answer;
  }
  return holds;
};

const reportStuck = async (driver: Driver, db: Db): Promise<void> => {
  const stuck = await findStuck(db);
  for (const { id, state, tries, since } of stuck)
    await recordDrift(db, { id, number: null }, [
      {
        kind: 'stuck',
        expected: 'driven within two minutes',
        found: `${state}, due since ${new Date(since).toISOString()}, ${tries} tries`,
        repair: null,
      },
    ]);
  await resolveUnstuck(
    db,
    stuck.map(({ id }) => id),
  );
  if (stuck.length > 0) driver.log.warn({ stuck: stuck.length }, 'checkouts are stuck');
};
