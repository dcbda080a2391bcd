import { setTimeout as sleep } from 'node:timers/promises';
import { tellErased } from '@souk/service-kit/answer-erasure';
import { inTransaction } from '@souk/service-kit/database';
import type { Service, Stop } from '@souk/service-kit/service';
import { findWaiting, lockErasure } from './anonymise.queries.ts';
import { anonymiseThrough, type Keeping } from './anonymise-through.ts';
import { blankEvents, findDue, findEvents, strikeOff } from './later.queries.ts';
import { forgetPaperNames } from './paper.queries.ts';
import { nextReceipt, receiptOf } from './receipt.queries.ts';

type Means = Pick<Service, 'db' | 'app'>;

const AT_ONCE = 200;

/** Orders that were still owed something when their buyer left, and are through by now. A receipt follows each round. */
const anonymiseWaiting = async ({ db }: Means, keeping: Keeping): Promise<void> => {
  for (const id of await findWaiting(db))
    await inTransaction(db, async (tx) => {
      if (!(await lockErasure(tx, id)) || (await anonymiseThrough(tx, id, keeping)) === 0) return;
      const version = await nextReceipt(tx, id);
      await tellErased(tx, { erasureId: id, service: 'order', version }, await receiptOf(tx, id));
    });
};

/** Events whose followers had their time, and papers whose years are over. */
const forgetDue = async ({ db }: Means): Promise<void> => {
  const told = await findDue(db, 'feed', AT_ONCE);
  if (told.length > 0) {
    const places = await findEvents(db, told);
    await inTransaction(db, async (tx) => {
      await blankEvents(tx, places);
      await strikeOff(tx, 'feed', told);
    });
  }
  const papers = await findDue(db, 'papers', AT_ONCE);
  if (papers.length > 0)
    await inTransaction(db, async (tx) => {
      await forgetPaperNames(tx, papers);
      await strikeOff(tx, 'papers', papers);
    });
};

/** Forgets in the background what could not be forgotten at once. Replicas may do it at the same time. */
export const forgetRegularly = (means: Means, keeping: Keeping, everyMs: number): Stop => {
  const stopping = new AbortController();
  const run = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      try {
        await anonymiseWaiting(means, keeping);
        await forgetDue(means);
      } catch (error) {
        means.app.log.warn({ err: error }, 'what is to be forgotten waits a little longer');
      }
      await sleep(everyMs, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  };
  const running = run();
  return async () => {
    stopping.abort();
    await running;
  };
};
