import { reservationExpired, stockChanged } from '@souk/events/inventory';
import { asSystem, currentContext } from '@souk/service-kit/context';
import { crashPoint } from '@souk/service-kit/crash-point';
import { type Db, inTransaction, postgresError } from '@souk/service-kit/database';
import { publishAll } from '@souk/service-kit/outbox';
import type { Refusal } from '@souk/service-kit/refusal';
import type { Service } from '@souk/service-kit/service';
import type { Reservation } from '../reservations/reservation.ts';
import { bandOf, looksDifferent, onShelf } from '../stock/availability.ts';
import type { Command } from './command.ts';
import { decide } from './decide.ts';
import { findReservations, lockReservations, lockStock, writeChanges } from './desk.queries.ts';
import type { Desk, StockRow } from './desk.ts';

const LARGEST_BATCH = 128;

type Waiting = {
  readonly command: Command;
  readonly traceId: string | null;
  readonly resolve: (answer: Reservation | Refusal) => void;
  readonly reject: (error: unknown) => void;
};

/**
 * The one door to promised stock. While a batch commits, commands queue; the next batch takes them all, locks their
 * reservations in key order and then their stock rows in variant order (so no two batches can wait for each other),
 * decides command by command in memory, and writes once: group commit, done by the application.
 */
export const createStockDesk = (db: Service['db']) => {
  const queue: Waiting[] = [];
  let busy = false;

  const work = async (): Promise<void> => {
    busy = true;
    while (queue.length > 0) {
      const batch = queue.splice(0, LARGEST_BATCH);
      try {
        await settle(db, batch);
      } catch (error) {
        // One command must not take the others along: each gets a transaction of its own.
        if (batch.length === 1 && !metAnother(error)) batch[0]!.reject(error);
        else for (const one of batch) await settleAlone(db, one).catch(one.reject);
      }
    }
    busy = false;
  };

  return (command: Command): Promise<Reservation | Refusal> =>
    new Promise((resolve, reject) => {
      queue.push({ command, traceId: currentContext()?.traceId ?? null, resolve, reject });
      if (!busy) void asSystem(work);
    });
};

export type StockDesk = ReturnType<typeof createStockDesk>;

/** Another replica wrote a hold of the same cart, or the same key, while this batch had none of its rows to lock. */
const metAnother = (error: unknown): boolean => postgresError(error)?.code === '23505';
const TRIES = 4;

/** One command in a transaction of its own; seen again, what another replica wrote is locked and decided upon. */
const settleAlone = async (db: Service['db'], one: Waiting): Promise<void> => {
  for (let tried = 1; ; tried++) {
    try {
      return await settle(db, [one]);
    } catch (error) {
      if (tried === TRIES || !metAnother(error)) throw error;
    }
  }
};

const settle = async (db: Service['db'], batch: Waiting[]): Promise<void> => {
  const commands = batch.map(({ command }) => command);
  const traceId = batch.length === 1 ? batch[0]!.traceId : null;
  const answers = await inTransaction(db, async (tx) => {
    const { desk, before } = await openDesk(tx, commands);
    const decided = commands.map((command) => decide(desk, command));
    await writeDesk(tx, desk, before, traceId);
    await crashPoint('inventory.desk.before-commit');
    return decided;
  });
  await crashPoint('inventory.desk.after-commit');
  batch.forEach(({ resolve }, place) => {
    resolve(answers[place]!);
  });
};

type Before = { stock: Map<string, StockRow>; reservations: Map<string, Reservation> };

const openDesk = async (tx: Db, commands: Command[]): Promise<{ desk: Desk; before: Before }> => {
  const holds = commands.filter((command) => command.kind === 'hold');
  const locked = await lockReservations(tx, {
    keys: commands.map(({ key }) => key),
    cartIds: holds.map(({ cartId }) => cartId),
  });
  const lines = [...holds, ...locked].flatMap((one) => one.lines);
  const { rows, now } = await lockStock(tx, [...new Set(lines.map(({ variantId }) => variantId))]);
  const known = new Set(locked.map(({ key }) => key));
  const newKeys = holds.map(({ key }) => key).filter((key) => !known.has(key));
  const late = newKeys.length > 0 ? await findReservations(tx, newKeys) : [];
  const stock = new Map(rows.map((row) => [row.variantId, row]));
  const reservations = new Map([...locked, ...late].map((one) => [one.key, one]));
  return {
    before: { stock, reservations },
    desk: { now, stock: new Map(stock), reservations: new Map(reservations), movements: [], expired: [] },
  };
};

const writeDesk = async (tx: Db, desk: Desk, before: Before, traceId: string | null): Promise<void> => {
  const stock = [...desk.stock.values()].filter((row) => row !== before.stock.get(row.variantId));
  const moved = [...desk.reservations.values()].filter((one) => one !== before.reservations.get(one.key));
  if (stock.length === 0 && moved.length === 0) return;
  const created = moved.filter(({ key }) => !before.reservations.has(key));
  const changed = moved.filter(({ key }) => before.reservations.has(key));
  await writeChanges(tx, { stock, created, changed, movements: desk.movements, traceId });
  await publishAll(
    tx,
    stockChanged,
    stock.filter((row) => looksDifferent(before.stock.get(row.variantId)!, row)).map(stockEvent),
  );
  await publishAll(
    tx,
    reservationExpired,
    desk.expired.map(({ key, cartId, version }) => ({
      aggregateId: key,
      aggregateVersion: version,
      payload: { key, cartId: cartId! },
    })),
  );
};

/** The event that tells how a variant's stock looks now. */
export const stockEvent = (row: StockRow) => ({
  aggregateId: row.variantId,
  aggregateVersion: row.version,
  payload: { variantId: row.variantId, band: bandOf(row), available: onShelf(row), backOn: row.backOn },
});
