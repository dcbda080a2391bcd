import { setTimeout as sleep } from 'node:timers/promises';
import type { World } from '../world/open-world.ts';

/** Whoever dies, what was under way goes on elsewhere within this. */
export const TAKEN_OVER_WITHIN_MS = 5_000;

type Kept = Pick<World, 'databases'>;
type UnderWay = { id: string; version: number };

/** What is in somebody's hands: where it is kept, how to ask for it, and what of it has not moved on since. */
type Work = { readonly database: string; readonly inHands: string; readonly notMoved: string };

const was = `jsonb_to_recordset($1::jsonb) as was (id uuid, version int)`;

const checkouts: Work = {
  database: 'order',
  inHands: `select id, version from checkout where due_at <= clock_timestamp() and lease_until > clock_timestamp()`,
  notMoved: `select c.id from checkout c join ${was} on was.id = c.id and was.version = c.version
    where c.due_at <= clock_timestamp()`,
};
const letters: Work = {
  database: 'notification',
  inHands: `select d.id, d.tries as version from pgboss.job j join delivery d on d.id = (j.data->>'deliveryId')::uuid
    where j.name = 'email' and j.state = 'active' and d.state = 'queued' and d.tried_by is not null`,
  notMoved: `select d.id from delivery d join ${was} on was.id = d.id and was.version = d.tries where d.state = 'queued'`,
};
const imports: Work = {
  database: 'catalog',
  inHands: `select id, fence as version from import
    where state in ('checking', 'applying', 'undoing') and lease_until > clock_timestamp()`,
  notMoved: `select i.id from import i join ${was} on was.id = i.id and was.version = i.fence
    where i.state in ('checking', 'applying', 'undoing')`,
};
/** Besides checkouts, which every part has its share in. */
const ownWork: Record<string, Work> = { notification: letters, catalog: imports };

type InHands = { work: Work; before: UnderWay[] }[];

/** Checkouts somebody works on at this moment. */
export const underWay = ({ databases }: Kept): Promise<UnderWay[]> =>
  databases.in(checkouts.database)<UnderWay>(checkouts.inHands);

/** What may have been in the hands of one part's replicas at this moment. */
export const inHands = ({ databases }: Kept, part: string): Promise<InHands> =>
  Promise.all(
    [checkouts, ownWork[part]]
      .filter((work) => work !== undefined)
      .map(async (work) => ({ work, before: await databases.in(work.database)<UnderWay>(work.inHands) })),
  );

const movedOn = async ({ databases }: Kept, left: InHands): Promise<boolean> => {
  for (const { work, before } of left) {
    if (before.length === 0) continue;
    const rows = await databases.in(work.database)(work.notMoved, [JSON.stringify(before)]);
    if (rows.length > 0) return false;
  }
  return true;
};

/** How long it takes until all that was in hands has moved on; null when it does not within `limitMs`. */
export const takenOverIn = async (world: Kept, left: InHands, limitMs: number): Promise<number | null> => {
  const begun = performance.now();
  while (performance.now() - begun < limitMs) {
    if (await movedOn(world, left)) return Math.round(performance.now() - begun);
    await sleep(40);
  }
  return null;
};
