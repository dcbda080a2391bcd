import { setTimeout as sleep } from 'node:timers/promises';
import type { World } from '../world/open-world.ts';

/** Whoever dies, what was under way goes on elsewhere within this. */
export const TAKEN_OVER_WITHIN_MS = 5_000;

type UnderWay = { id: string; version: number };

/** Checkouts somebody works on at this moment. */
export const underWay = ({ databases }: Pick<World, 'databases'>): Promise<UnderWay[]> =>
  databases.in('order')<UnderWay>(
    `select id, version from checkout where due_at <= clock_timestamp() and lease_until > clock_timestamp()`,
  );

const movedOn = async ({ databases }: Pick<World, 'databases'>, before: UnderWay[]): Promise<boolean> => {
  const rows = await databases.in('order')<UnderWay>(
    `select c.id, c.version from checkout c
     join jsonb_to_recordset($1::jsonb) as was (id uuid, version int) on was.id = c.id and was.version = c.version
     where c.due_at <= clock_timestamp()`,
    [JSON.stringify(before)],
  );
  return rows.length === 0;
};

/** How long it takes until every checkout that was under way has moved on; null when it does not within `limitMs`. */
export const takenOverIn = async (
  world: Pick<World, 'databases'>,
  before: UnderWay[],
  limitMs: number,
): Promise<number | null> => {
  const begun = performance.now();
  while (performance.now() - begun < limitMs) {
    if (await movedOn(world, before)) return Math.round(performance.now() - begun);
    await sleep(40);
  }
  return null;
};
