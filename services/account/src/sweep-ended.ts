import type { Service } from '@souk/service-kit/service';
import { deleteOldCodes } from './door-codes/door-code.queries.ts';
import { deleteOldTokenUses } from './identities/token-use.queries.ts';
import { deleteEndedChallenges } from './passkeys/challenge.queries.ts';
import { deleteExpiredSessions } from './sessions/session.queries.ts';
import { deleteEndedWindows } from './sessions/sign-in-limit.queries.ts';

const EVERY_MS = 10 * 60 * 1000;

/** What has ended no longer counts anywhere; this only keeps the tables small. */
export async function sweepEnded(db: Service['db']): Promise<void> {
  await deleteExpiredSessions(db);
  await deleteOldCodes(db);
  await deleteEndedWindows(db);
  await deleteEndedChallenges(db);
  await deleteOldTokenUses(db);
}

/** Sweeps now and then until stopped. Replicas may sweep at once. */
export function startSweeping({ app, db }: Service): () => Promise<void> {
  let underWay = Promise.resolve();
  const timer = setInterval(() => {
    underWay = sweepEnded(db).catch((error: unknown) =>
      app.log.warn({ error }, 'sweeping failed, trying again later'),
    );
  }, EVERY_MS);
  return async () => {
    clearInterval(timer);
    await underWay;
  };
}
