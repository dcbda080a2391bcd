import { setTimeout as sleep } from 'node:timers/promises';
import { readFollowers } from '../facts/read-events.ts';
import { STRAY } from '../faults/strays.ts';
import type { World } from './open-world.ts';

/** Work that is left, by who has it; nothing where the world is quiet. */
const workLeft = async ({ databases }: Pick<World, 'databases'>): Promise<string[]> => {
  const count = async (database: string, what: string, query: string): Promise<string | null> => {
    const rows = await databases.in(database)<{ count: number }>(
      `select count(*)::int as count from ${query}`,
    );
    return rows[0]!.count === 0 ? null : `${rows[0]!.count} ${what}`;
  };
  const left = await Promise.all([
    count('order', 'leases', `checkout where lease_until > clock_timestamp() and due_at is not null`),
    count('order', 'checkouts past their time', `checkout where expires_at <= business_now()`),
    count('payment', 'requests open', `operation where state = 'sent'`),
    count(
      'payment',
      'payments to give back',
      `payment_intent where checkout_id::text like '${STRAY}%' and (captured_minor > refunded_minor or status = 'authorized')`,
    ),
    count('payment', 'webhooks to apply', `webhook where applied_at is null`),
    count(
      'gateway',
      'webhooks to send',
      `webhook_delivery where delivered_at is null and gave_up_at is null`,
    ),
    count(
      'inventory',
      'holds past their time',
      `reservation where state = 'held' and expires_at <= business_now()`,
    ),
    count(
      'inventory',
      'stock to give back',
      `reservation where key like '${STRAY}%' and state in ('held', 'claimed')`,
    ),
    count('notification', 'letters to send', `delivery where state = 'queued'`),
  ]);
  // Whoever waits for the shopper is looked at now and then, for as long as the wait lasts.
  const driven = await databases.in('order')<{ what: string }>(
    `select format('checkout %s (%s, stock %s, tries %s)', id, state, stock, tries) as what from checkout
     where due_at <= clock_timestamp()
       or due_at is not null and (tries > 0 or state not in ('action_required', 'claimed')) limit 3`,
  );
  const behind = (await readFollowers(databases))
    .filter((one) => one.behind > 0)
    .map((one) => `${one.follower} behind ${one.publisher}`);
  return [...left.filter((one) => one !== null), ...driven.map(({ what }) => what), ...behind];
};

/** What waits for its next try waits no longer: the world is well again, and nobody needs to sit the pauses out. */
const bringForward = async ({ databases }: Pick<World, 'databases'>): Promise<void> => {
  const now = 'clock_timestamp()';
  await databases.in('order')(
    `update checkout set due_at = ${now} where due_at > ${now} and tries > 0 and lease_until is null`,
  );
  await databases.in('payment')(
    `update operation set ask_at = ${now} where state = 'sent' and attempts > 1 and ask_at > ${now}`,
  );
  await databases.in('payment')(
    `update webhook set apply_at = ${now} where applied_at is null and attempts > 0 and apply_at > ${now}`,
  );
  await databases.in('gateway')(
    `update webhook_delivery set due_at = ${now} where delivered_at is null and attempts > 1 and due_at > ${now} + interval '1 second'`,
  );
  await databases.in('notification')(
    `update pgboss.job set start_after = now() where state = 'retry' and start_after > now()`,
  );
};

export type Quiet = { readonly ms: number; readonly left: readonly string[] };

/** Waits until nothing moves any more; answers how long that took, and what is left when it never came to be. */
export const untilQuiet = async (
  world: Pick<World, 'databases'>,
  { withinMs }: { withinMs: number },
): Promise<Quiet> => {
  const begun = performance.now();
  let left: string[] = [];
  let calm = 0;
  while (performance.now() - begun < withinMs) {
    await bringForward(world);
    left = await workLeft(world);
    calm = left.length === 0 ? calm + 1 : 0;
    // Between two steps a saga may look finished for a moment.
    if (calm === 2) return { ms: Math.round(performance.now() - begun), left: [] };
    await sleep(200);
  }
  return { ms: Math.round(performance.now() - begun), left };
};
