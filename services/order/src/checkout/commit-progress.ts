import { prepared, type Runner } from '@souk/service-kit/runner';
import { type Call, type CallResult, keyOf } from './call.ts';
import { LEASE_SECONDS } from './checkout.queries.ts';
import type { Checkout } from './checkout.ts';
import { attemptToRow, factsOf, type StoredCheckout } from './checkout-row.ts';

/** Somebody else drives this checkout by now: nothing of this commit was written, and nothing more may be done. */
export class FenceLost extends Error {
  constructor(checkoutId: string) {
    super(`checkout ${checkoutId} is driven by somebody else by now`);
    this.name = 'FenceLost';
  }
}

export type Finished = { readonly call: Call; readonly result: CallResult };
export type Progress = {
  readonly checkout: Checkout;
  /** The answer of the call before, written together with the intent of the next one. */
  readonly finished?: Finished | null;
  readonly sent?: Call | null;
  /** Gives the lease back; due again after so many milliseconds, or only when somebody moves (null). */
  readonly release?: { readonly dueInMs: number | null };
};

type Moved = { nudge: number; now: Date; released: boolean };

// One statement, so one round trip: the fence is checked where the row is written, and everything else hangs on it.
const commit = prepared<Moved>(
  'checkout_commit',
  `with moved as (
     update checkout c set
       state = f.state, stock = f.stock, hold_attempt = f.hold_attempt, hold_expires_at = f.hold_expires_at,
       hold_extended = f.hold_extended, coupon = f.coupon, paying_attempt = f.paying_attempt, paid_attempt = f.paid_attempt,
       refusal = f.refusal, tries = f.tries, expires_at = f.expires_at,
       extend_wanted = case when c.nudge = $3 then f.extend_wanted else c.extend_wanted end,
       refresh_wanted = case when c.nudge = $3 then f.refresh_wanted else c.refresh_wanted end,
       version = c.version + 1, changed_at = clock_timestamp(),
       lease_until = case when $4 and c.nudge = $3 then null else clock_timestamp() + make_interval(secs => ${LEASE_SECONDS}) end,
       due_at = case when $4 and c.nudge = $3 then clock_timestamp() + $5::float8 * interval '1 millisecond' else clock_timestamp() end
     from jsonb_to_record($6::jsonb) as f (state text, stock text, hold_attempt int, hold_expires_at timestamptz, hold_extended boolean,
       coupon text, paying_attempt int, paid_attempt int, refusal jsonb, tries int, expires_at timestamptz, extend_wanted boolean, refresh_wanted boolean)
     where c.id = $1 and c.fence = $2
     returning c.id, c.nudge, c.lease_until is null as released),
   answered as (
     update step s set state = $8, answer = $9::jsonb, answered_at = clock_timestamp() from moved where s.key = $7),
   sent as (
     insert into step (key, checkout_id, step, attempt, state)
     select $10, moved.id, $11, $12, 'sent' from moved where $10::text is not null
     on conflict (key) do update set state = 'sent', tries = step.tries + 1, sent_at = clock_timestamp()),
   attempts as (
     insert into payment_attempt (checkout_id, attempt, pay_key, method, payment_method_id, return_url, status, intent_id, intent_version,
       authorized_minor, captured_minor, refunded_minor, client_secret, next_action, decline_code, label, paid_with, closed)
     select moved.id, a.* from moved, jsonb_to_recordset($13::jsonb) as a (attempt int, pay_key text, method text, payment_method_id text,
       return_url text, status text, intent_id text, intent_version int, authorized_minor bigint, captured_minor bigint,
       refunded_minor bigint, client_secret text, next_action jsonb, decline_code text, label text, paid_with jsonb, closed boolean)
     on conflict (checkout_id, attempt) do update set
       status = excluded.status, intent_id = excluded.intent_id, intent_version = excluded.intent_version,
       authorized_minor = excluded.authorized_minor, captured_minor = excluded.captured_minor, refunded_minor = excluded.refunded_minor,
       client_secret = excluded.client_secret, next_action = excluded.next_action, decline_code = excluded.decline_code,
       label = excluded.label, paid_with = excluded.paid_with, closed = excluded.closed
     where payment_attempt.intent_version <= excluded.intent_version)
   select moved.nudge, moved.released, business_now() as now from moved`,
);

/**
 * Commits what a driver concluded, under its fence. `unseen`: somebody wished for something since the row was read,
 * so the lease was kept and the row has to be read again.
 */
export const commitProgress = async (
  runner: Runner,
  stored: StoredCheckout,
  { checkout, finished = null, sent = null, release }: Progress,
): Promise<{ stored: StoredCheckout; unseen: boolean }> => {
  const changed = checkout.attempts.filter((attempt) => !stored.checkout.attempts.includes(attempt));
  const [moved] = await commit(runner, [
    checkout.id,
    stored.fence,
    stored.nudge,
    release !== undefined,
    release?.dueInMs ?? null,
    JSON.stringify(factsOf(checkout)),
    finished && keyOf(checkout.id, finished.call),
    finished?.result.kind ?? null,
    finished && JSON.stringify(finished.result),
    sent && keyOf(checkout.id, sent),
    sent?.step ?? null,
    sent?.attempt ?? null,
    JSON.stringify(changed.map(attemptToRow)),
  ]);
  if (!moved) throw new FenceLost(checkout.id);
  return { stored: { ...stored, checkout, now: moved.now }, unseen: moved.nudge !== stored.nudge };
};

/** Gives a lease back that was kept for a wish nobody here goes on to drive: the checkout is due, and others may. */
export const giveBackLease = async (
  runner: Runner,
  { checkout, fence }: Pick<StoredCheckout, 'checkout' | 'fence'>,
): Promise<void> => {
  await runner.query(
    'update checkout set lease_until = null where id = $1 and fence = $2 and lease_until is not null',
    [checkout.id, fence],
  );
};
