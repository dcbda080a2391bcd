import { asSystem, currentContext } from '@souk/service-kit/context';
import { postgresError } from '@souk/service-kit/database';
import type { Refusal } from '@souk/service-kit/refusal';
import type { Pool } from '@souk/service-kit/runner';
import type { Reservation } from '../reservations/reservation.ts';
import type { Restock } from '../restocks/restock.ts';
import type { Command, RestockCommand } from './command.ts';
import { onlyHolds } from './hold-plenty.queries.ts';
import { settle, settlePlenty, type Waiting } from './settle-batch.ts';

const LARGEST_BATCH = 128;
/** Where plenty was not enough once, the next batches do not try it first. */
const PLENTY_AGAIN_MS = 1_000;

/**
 * The one door to promised stock. While a batch commits, commands queue; the next batch takes them all, locks their
 * reservations in key order and then their stock rows in variant order (so no two batches can wait for each other),
 * decides command by command in memory, and writes once: group commit, done by the application.
 */
export const createStockDesk = (pool: Pool): StockDesk => {
  const queue: Waiting[] = [];
  let busy = false;
  let plentyFrom = 0;

  /** Whether a batch was settled by one statement. */
  const settleAtOnce = async (batch: Waiting[]): Promise<boolean> => {
    const holds = performance.now() < plentyFrom ? null : onlyHolds(batch.map(({ command }) => command));
    if (!holds) return false;
    try {
      if (await settlePlenty(pool, batch, holds)) return true;
    } catch (error) {
      if (!metAnother(error)) throw error;
    }
    plentyFrom = performance.now() + PLENTY_AGAIN_MS;
    return false;
  };

  const work = async (): Promise<void> => {
    busy = true;
    while (queue.length > 0) {
      const batch = queue.splice(0, LARGEST_BATCH);
      try {
        if (!(await settleAtOnce(batch))) await settle(pool, batch);
      } catch (error) {
        // One command must not take the others along: each gets a transaction of its own.
        if (batch.length === 1 && !metAnother(error)) batch[0]!.reject(error);
        else for (const one of batch) await settleAlone(pool, one).catch(one.reject);
      }
      // Whoever was just answered may ask at once again: they join the next batch instead of waiting for the one after it.
      await new Promise(setImmediate);
    }
    busy = false;
  };

  const ask: StockDesk = <Asked extends Command>(command: Asked) =>
    new Promise<AnswerTo<Asked> | Refusal>((resolve, reject) => {
      const answered = resolve as Waiting['resolve'];
      queue.push({ command, traceId: currentContext()?.traceId ?? null, resolve: answered, reject });
      if (!busy) void asSystem(work);
    });
  return ask;
};

type AnswerTo<Asked extends Command> = Asked extends RestockCommand ? Restock : Reservation;
export type StockDesk = <Asked extends Command>(command: Asked) => Promise<AnswerTo<Asked> | Refusal>;

/** Another replica wrote a hold of the same cart, or the same key, while this batch had none of its rows to lock. */
const metAnother = (error: unknown): boolean => postgresError(error)?.code === '23505';
const TRIES = 4;

/** One command in a transaction of its own; seen again, what another replica wrote is locked and decided upon. */
const settleAlone = async (pool: Pool, one: Waiting): Promise<void> => {
  for (let tried = 1; ; tried++) {
    try {
      return await settle(pool, [one]);
    } catch (error) {
      if (tried === TRIES || !metAnother(error)) throw error;
    }
  }
};
