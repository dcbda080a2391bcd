import { setTimeout as sleep } from 'node:timers/promises';
import { asActor } from '@souk/service-kit/context';
import { inTransaction } from '@souk/service-kit/database';
import type { Service } from '@souk/service-kit/service';
import type { Env } from '../env.ts';
import type { MediaStore } from '../media/media-store.ts';
import { applyImport } from './apply-import.ts';
import type { AskAvailable } from './ask-available.ts';
import { checkImport } from './check-import.ts';
import { pictureGatherer } from './gather-pictures.ts';
import { readNeededFiles } from './import.queries.ts';
import type { ImportRow } from './import-row.ts';
import type { ImportStore } from './import-store.ts';
import { claimImport, enterState, LeaseLost, letGo, renewLease } from './import-work.queries.ts';
import { undoImport } from './undo-import.ts';

export type ImportRunner = { wake(): void; start(): () => Promise<void> };

type Tools = { media: MediaStore; imports: ImportStore; askAvailable: AskAvailable; env: Env };

const LOOK_EVERY_MS = 1_000;
const MOST_TRIES = 5;
const DAY_MS = 86_400_000;
const SWEEP_EVERY_MS = 3_600_000;
const KEEP_DAYS = 7;

/**
 * Works on imports in the background, one at a time per shop. Who works on one holds a lease by the database's real
 * clock; when a replica dies, the next goes on where its last commit left off.
 */
export function createImportRunner(
  { db, app }: Pick<Service, 'db' | 'app'>,
  { media, imports, askAvailable, env }: Tools,
): ImportRunner {
  const leaseSeconds = env.IMPORT_LEASE_SECONDS;
  const allowPrivateAddresses = env.IMPORT_ALLOW_PRIVATE_ADDRESSES === '1';
  let rouse = new AbortController();

  const work = async (row: ImportRow, stopped: AbortSignal): Promise<void> => {
    const options = { store: media, allowPrivateAddresses, askAvailable: row.setStock ? askAvailable : null };
    const log = app.log;
    if (row.state === 'undoing') return undoImport(row, { db, log, stopped });
    if (row.state === 'checking') return checkImport(row, { db, imports, options, stopped });
    const timeoutMs = env.IMPORT_PICTURE_SECONDS * 1000;
    const gather = pictureGatherer(media, { timeoutMs, allowPrivate: allowPrivateAddresses });
    return applyImport(row, { ...{ db, log, imports, options, gather, stopped } });
  };

  const workOn = async (row: ImportRow, stopped: AbortSignal): Promise<void> => {
    const renewing = setInterval(() => {
      renewLease(db, row, leaseSeconds).catch((err: unknown) =>
        app.log.warn({ err }, 'a lease was not renewed'),
      );
    }, leaseSeconds * 300);
    try {
      const actor = row.actor.kind === 'staff' ? { ...row.actor, sessionId: '' } : row.actor;
      await asActor(actor, () => work(row, stopped), DAY_MS);
      await letGo(db, row, { afterSeconds: 0 });
    } catch (error) {
      if (error instanceof LeaseLost) return;
      app.log.error({ err: error, import: row.id, tries: row.tries }, 'work on an import was interrupted');
      if (row.tries < MOST_TRIES) return await letGo(db, row, { afterSeconds: 2 ** row.tries });
      const failure = 'The shop could not go on with this file. What is in stays and can be undone.';
      await inTransaction(db, (tx) => enterState(tx, row, 'failed', { failure }));
    } finally {
      clearInterval(renewing);
    }
  };

  let sweptAt = Number.NEGATIVE_INFINITY;
  const sweepNowAndThen = async (): Promise<void> => {
    if (performance.now() - sweptAt < SWEEP_EVERY_MS) return;
    sweptAt = performance.now();
    const swept = await imports.sweep(await readNeededFiles(db), KEEP_DAYS);
    if (swept > 0) app.log.info({ swept }, 'files of past imports are gone');
  };

  return {
    wake: () => rouse.abort(),
    start: () => {
      const stopping = new AbortController();
      const run = async (): Promise<void> => {
        while (!stopping.signal.aborted) {
          try {
            const row = await claimImport(db, { leaseSeconds });
            if (row) {
              await workOn(row, stopping.signal);
              continue;
            }
            await sweepNowAndThen();
          } catch (error) {
            app.log.warn({ err: error }, 'imports wait for the database');
          }
          rouse = new AbortController();
          const signal = AbortSignal.any([stopping.signal, rouse.signal]);
          await sleep(LOOK_EVERY_MS, undefined, { signal }).catch(() => undefined);
        }
      };
      const running = run();
      return async () => {
        stopping.abort();
        await running;
      };
    },
  };
}
