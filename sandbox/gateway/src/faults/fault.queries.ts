import { type Db, preparedFor } from '@souk/service-kit/database';
import { asc, gt } from 'drizzle-orm';
import { fault } from '../schema.ts';

export const apiFaultKinds = [
  'slow',
  'timeout-after-success',
  'error-after-success',
  'error-before',
  'refuse',
] as const;
export const webhookFaultKinds = ['duplicate', 'reorder', 'delay', 'drop-first'] as const;
export type ApiFaultKind = (typeof apiFaultKinds)[number];
export type WebhookFaultKind = (typeof webhookFaultKinds)[number];

const take = preparedFor<{ kind: string; delayMs: number }>(
  'fault_take',
  `update fault set times_left = times_left - 1
   where id = (
     select id from fault where times_left > 0 and operation in ($1, '*') and kind = any($2::text[])
     order by id limit 1 for update skip locked)
   returning kind, delay_ms as "delayMs"`,
);

const anyLeft = preparedFor<{ any: boolean }>(
  'fault_any',
  'select exists (select from fault where times_left > 0) as any',
);

/** Books in which none was left when last looked: nobody asks for faults but through this process. */
const withoutAny = new WeakSet<Db>();

/** Uses up one fault meant for this operation, oldest first; undefined when the world is well. */
export const takeFault = async <Kind extends string>(
  db: Db,
  { operation, kinds }: { operation: string; kinds: readonly Kind[] },
): Promise<{ kind: Kind; delayMs: number } | undefined> => {
  if (withoutAny.has(db)) return undefined;
  const [taken] = await take(db, [operation, [...kinds]]);
  if (!taken) {
    // Said before looking: one that comes meanwhile says otherwise.
    withoutAny.add(db);
    const [left] = await anyLeft(db, []);
    if (left!.any) withoutAny.delete(db);
  }
  return taken as { kind: Kind; delayMs: number } | undefined;
};

export const listFaults = (db: Db) =>
  db.select().from(fault).where(gt(fault.timesLeft, 0)).orderBy(asc(fault.id));

export const addFault = async (
  db: Db,
  values: { operation: string; kind: string; times: number; delayMs: number },
) => {
  const { times, ...rest } = values;
  const [added] = await db
    .insert(fault)
    .values({ ...rest, timesLeft: times })
    .returning();
  withoutAny.delete(db);
  return added!;
};

export const clearFaults = async (db: Db): Promise<void> => {
  await db.delete(fault);
};
