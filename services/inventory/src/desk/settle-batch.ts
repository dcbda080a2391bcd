import { reservationExpired } from '@souk/events/inventory';
import { recordAudit } from '@souk/service-kit/audit';
import { asActor } from '@souk/service-kit/context';
import { crashPoint } from '@souk/service-kit/crash-point';
import type { Db } from '@souk/service-kit/database';
import { publishAll } from '@souk/service-kit/outbox';
import type { Refusal } from '@souk/service-kit/refusal';
import { inOneTransaction, type LeaveToCommit, type Pool, type Runner } from '@souk/service-kit/runner';
import type { Reservation } from '../reservations/reservation.ts';
import { decideRestock } from '../restocks/decide-restock.ts';
import { findRestocks, insertRestock } from '../restocks/restock.queries.ts';
import type { Restock } from '../restocks/restock.ts';
import { tellOfStock, withAlarm } from '../stock/tell-of-stock.ts';
import type { Command, RestockCommand } from './command.ts';
import { decide } from './decide.ts';
import { lockDesk, sendChanges } from './desk.queries.ts';
import type { Desk } from './desk.ts';
import { type Holds, holdPlenty } from './hold-plenty.queries.ts';

/** A command, and who waits for its answer. */
export type Waiting = {
  readonly command: Command;
  readonly traceId: string | null;
  readonly resolve: (answer: Reservation | Restock | Refusal) => void;
  readonly reject: (error: unknown) => void;
};

/** Settles a batch that is holds alone, if there is plenty of everything; false, with nothing done, if not. */
export const settlePlenty = async (pool: Pool, batch: Waiting[], holds: Holds): Promise<boolean> => {
  const held = await inOneTransaction(pool, async (runner, _tx, leave) => {
    const sent = holdPlenty(runner, holds);
    leave(sent);
    await crashPoint('inventory.desk.before-commit');
    return { sent };
  });
  const answers = await held.sent;
  if (!answers) return false;
  await crashPoint('inventory.desk.after-commit');
  batch.forEach(({ resolve }, place) => {
    resolve(answers[place]!);
  });
  return true;
};

/** Settles a batch: locks what it is about, decides command by command in memory, and writes once. */
export const settle = async (pool: Pool, batch: Waiting[]): Promise<void> => {
  const commands = batch.map(({ command }) => command);
  const traceId = batch.length === 1 ? batch[0]!.traceId : null;
  const answers = await inOneTransaction(pool, async (runner, tx, leave) => {
    const { desk, before } = await openDesk({ runner, tx }, commands);
    const decided = commands.map((command) =>
      command.kind === 'restock' ? decideRestock(desk, command) : decide(desk, command),
    );
    await writeDesk({ runner, tx, leave }, { desk, before, traceId });
    for (const command of commands)
      if (command.kind === 'restock') await keepRestock(tx, command, { desk, before });
    await crashPoint('inventory.desk.before-commit');
    return decided;
  });
  await crashPoint('inventory.desk.after-commit');
  batch.forEach(({ resolve }, place) => {
    resolve(answers[place]!);
  });
};

/** The connection of a batch, for prepared statements and for queries that take a handle. */
type At = { readonly runner: Runner; readonly tx: Db };
type Before = Pick<Desk, 'stock' | 'reservations' | 'restocks'>;

/** A restock of this batch is kept with its key, and in the audit log in the name of whoever took it in. */
const keepRestock = async (
  tx: Db,
  command: RestockCommand,
  { desk, before }: { desk: Desk; before: Before },
): Promise<void> => {
  const made = desk.restocks.get(command.key);
  if (made?.requestHash !== command.requestHash || before.restocks.has(command.key)) return;
  before.restocks.set(command.key, made);
  await insertRestock(tx, command);
  const { reference, lines, note } = made;
  await asActor(command.actor, () =>
    recordAudit(tx, {
      action: 'stock.restocked',
      entity: 'restock',
      entityId: command.key,
      after: { reference, lines, note },
    }),
  );
};

const openDesk = async ({ runner, tx }: At, commands: Command[]): Promise<{ desk: Desk; before: Before }> => {
  const holds = commands.filter((command) => command.kind === 'hold');
  const restocks = commands.filter((command) => command.kind === 'restock');
  const lines = [...holds, ...restocks].flatMap((one) => one.lines);
  const locked = await lockDesk(runner, {
    keys: commands.map(({ key }) => key),
    holdKeys: holds.map(({ key }) => key),
    cartIds: holds.map(({ cartId }) => cartId),
    variantIds: [...new Set(lines.map(({ variantId }) => variantId))],
  });
  // Looked up behind the stock rows' locks: whoever put the same things back a moment ago has committed by now.
  const done =
    restocks.length > 0
      ? await findRestocks(
          tx,
          restocks.map(({ key }) => key),
        )
      : [];
  const back = done.map((one) => [one.key, one] as const);
  const stock = new Map(locked.stock.map((row) => [row.variantId, row]));
  const reservations = new Map(locked.reservations.map((one) => [one.key, one]));
  return {
    before: { stock, reservations, restocks: new Map(back) },
    desk: {
      now: locked.now,
      stock: new Map(stock),
      reservations: new Map(reservations),
      restocks: new Map(back),
      movements: [],
      expired: [],
    },
  };
};

const writeDesk = async (
  { runner, tx, leave }: At & { leave: LeaveToCommit },
  { desk, before, traceId }: { desk: Desk; before: Before; traceId: string | null },
): Promise<void> => {
  const stock = [...desk.stock.values()]
    .filter((row) => row !== before.stock.get(row.variantId))
    .map(withAlarm);
  const moved = [...desk.reservations.values()].filter((one) => one !== before.reservations.get(one.key));
  if (stock.length === 0 && moved.length === 0) return;
  const created = moved.filter(({ key }) => !before.reservations.has(key));
  const changed = moved.filter(({ key }) => before.reservations.has(key));
  for (const sent of sendChanges(runner, { stock, created, changed, movements: desk.movements, traceId }))
    leave(sent);
  await tellOfStock(
    tx,
    stock.map((after) => ({ before: before.stock.get(after.variantId)!, after })),
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
