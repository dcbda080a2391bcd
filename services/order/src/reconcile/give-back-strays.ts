import { recordAudit } from '@souk/service-kit/audit';
import { unwrap } from '@souk/service-kit/client';
import { asSystem } from '@souk/service-kit/context';
import { crashPoint } from '@souk/service-kit/crash-point';
import type { Db } from '@souk/service-kit/database';
import { isRefusal, type Refusal } from '@souk/service-kit/refusal';
import { inOneTransaction } from '@souk/service-kit/runner';
import type { IntentFacts } from '../checkout/call.ts';
import type { Driver } from '../checkout/drive-checkout.ts';
import { readBeginning, reportOlder } from './beginning.queries.ts';
import { isKeptFor } from './beginning.ts';
import {
  closeStray,
  dueStrays,
  ownersOf,
  readWalk,
  recordStray,
  replaceStray,
  type Stray,
  writeWalk,
} from './stray.queries.ts';
import { repairOf } from './stray-intent.ts';

const PAGE = 200;
/** Each walk begins so much before the end of the last: what changed at that moment may have been written later. */
const OVERLAP_MS = 10 * 60_000;

/**
 * Finds payments that nobody of ours asked for, and gives back what they hold; answers how many were given back.
 * Throws when payment does not answer: the next run goes on where this one stood.
 */
export const giveBackStrays = async (driver: Driver, db: Db, untilMs: number): Promise<number> => {
  await walkPayments(driver, db, untilMs);
  let given = 0;
  for (const stray of await dueStrays(db)) {
    if (performance.now() > untilMs) break;
    given += (await giveBack(driver, stray)) ? 1 : 0;
  }
  return given;
};

const walkPayments = async ({ peers, pool }: Driver, db: Db, untilMs: number): Promise<void> => {
  const [since, beginning] = [await readWalk(db), await readBeginning(db)];
  const from = since ? { since: new Date(since.getTime() - OVERLAP_MS).toISOString() } : {};
  let after: string | undefined;
  do {
    const query = { ...from, ...(after ? { after } : {}), limit: PAGE };
    const page = await asSystem(() => unwrap(peers.payment.GET('/intents', { params: { query } })));
    if (isRefusal(page)) throw page;
    const owners = await ownersOf(db, page.items);
    await inOneTransaction(pool, async (_runner, tx) => {
      for (const intent of page.items) {
        const { owner, openedAt } = owners.get(intent.id) ?? { owner: 'maybe', openedAt: null };
        const repair = repairOf(intent, owner);
        if (repair?.repair === 'refund' && isKeptFor(beginning, openedAt))
          await reportOlder(tx, beginning, {
            kind: 'payment_older',
            found: `payment ${intent.id} was taken`,
          });
        else if (repair) await recordStray(tx, strayOf(intent, repair));
      }
      const last = page.items.at(-1);
      if (last) await writeWalk(tx, new Date(last.changedAt));
    });
    after = page.nextCursor ?? undefined;
  } while (after && performance.now() < untilMs);
};

const strayOf = (
  { id, checkoutId, version }: { id: string; checkoutId: string; version: number },
  repair: NonNullable<ReturnType<typeof repairOf>>,
): Stray => ({ intentId: id, checkoutId, intentVersion: version, ...repair });

/** Asks payment by a key of this payment and its version, so that asking again never gives back twice. */
const giveBack = async (driver: Driver, stray: Stray): Promise<boolean> => {
  await crashPoint('order.stray.before-call');
  const answer = await asSystem(() => ask(driver, stray));
  await crashPoint('order.stray.after-call');
  const now = isRefusal(answer) ? await lookAgain(driver, stray, answer) : answer;
  const left = repairOf(now, 'nobody');
  await crashPoint('order.stray.before-commit');
  const first = await inOneTransaction(driver.pool, async (_runner, tx) => {
    if (left) {
      await replaceStray(tx, { ...stray, ...left, intentVersion: now.version });
      return false;
    }
    if (!(await closeStray(tx, stray.intentId))) return false;
    await recordAudit(tx, {
      action: `payment.stray.${stray.repair}`,
      entity: 'payment',
      entityId: stray.intentId,
      before: { held: stray.amountMinor },
      after: { held: 0, checkoutId: stray.checkoutId },
    });
    return true;
  });
  await crashPoint('order.stray.after-commit');
  return first;
};

const ask = ({ peers: { payment } }: Driver, stray: Stray): Promise<IntentFacts | Refusal> => {
  const { intentId, intentVersion, repair, amountMinor } = stray;
  const params = { path: { id: intentId } };
  const key = `stray:${intentId}:${repair}:${intentVersion}`;
  return repair === 'void'
    ? unwrap(payment.POST('/intents/{id}/void', { params, body: { key } }))
    : unwrap(
        payment.POST('/intents/{id}/refunds', {
          params,
          body: { key, amountMinor, reason: 'requested_by_customer' },
        }),
      );
};

/** Refused because of the state it is in by now: that state says what is left to give back. */
const lookAgain = async (
  { peers: { payment } }: Driver,
  { intentId }: Stray,
  refused: Refusal,
): Promise<IntentFacts> => {
  if (refused.code !== 'PAYMENT_STATE' && refused.code !== 'AMOUNT_EXCEEDED') throw refused;
  const params = { path: { id: intentId }, query: { refresh: 'true' as const } };
  const intent = await asSystem(() => unwrap(payment.GET('/intents/{id}', { params })));
  if (isRefusal(intent)) throw intent;
  return intent;
};
