import { prepared, type Runner } from '@souk/service-kit/runner';
import { SILENT_SECONDS } from './beat.ts';
import type { CouponFact, StockFact } from './checkout.ts';
import { type CheckoutRow, fromRow, type StoredCheckout } from './checkout-row.ts';

/** How long a driver may work on a step before another takes its checkout over; at once when its replica is gone. */
export const LEASE_SECONDS = 10;

// `seen_nudge`: as of the moment the rest was read. Taking a lease may wait for whoever changes the checkout; the row is
// then their new one, and the rest what it was before. The driver's next commit notices by the older nudge.
const whole = `c.*, business_now() as now, coalesce((select seen.nudge from checkout seen where seen.id = c.id), c.nudge) as seen_nudge,
  (select jsonb_agg(to_jsonb(a) order by a.attempt) from payment_attempt a where a.checkout_id = c.id) as attempts,
  (select jsonb_agg(jsonb_build_object('n', r.n, 'amountMinor', r.amount_minor, 'state', r.state) order by r.n)
    from order_refund r where r.checkout_id = c.id and r.kind = 'part') as refund_parts,
  (select jsonb_agg(jsonb_build_object('n', r.n, 'lines', r.lines, 'state', r.state) order by r.n)
    from order_restock r where r.checkout_id = c.id) as restocks,
  (select jsonb_build_object('id', o.id, 'number', o.number, 'key', o.link_key, 'isCancelled', o.status = 'cancelled',
      'refundDue', exists (select from order_refund r where r.checkout_id = c.id and r.kind = 'cancel' and r.state = 'due'))
    from placed_order o where o.checkout_id = coalesce(c.parent_id, c.id)) as placed,
  case when c.parent_id is not null then
    (select jsonb_build_object('id', e.id, 'state', e.state) from order_edit e where e.checkout_id = c.id) end as edit`;

const first = (rows: CheckoutRow[]): StoredCheckout | null => (rows[0] ? fromRow(rows[0]) : null);

const selectById = prepared<CheckoutRow>('checkout_by_id', `select ${whole} from checkout c where c.id = $1`);
const selectByKey = prepared<CheckoutRow>(
  'checkout_by_key',
  `select ${whole} from checkout c where c.key = $1`,
);

export const loadCheckout = async (runner: Runner, id: string): Promise<StoredCheckout | null> =>
  first(await selectById(runner, [id]));

export const checkoutByKey = async (runner: Runner, key: string): Promise<StoredCheckout | null> =>
  first(await selectByKey(runner, [key]));

// With the checkout goes the intent of its first call: there is nothing to conclude in between.
const insert = prepared<CheckoutRow>(
  'checkout_insert',
  `with made as (
     insert into checkout as c (key, request_hash, quote_id, cart_id, customer_id, email, contact_name, quote, total_minor, currency, coupon,
       due_at, lease_owner, lease_until, fence, stock)
     select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, clock_timestamp(), $12, clock_timestamp() + make_interval(secs => ${LEASE_SECONDS}), 1, $14
     where $13::timestamptz > business_now()
     on conflict (key) do nothing
     returning ${whole}),
   sent as (
     insert into step (key, checkout_id, step, attempt, state)
     select made.id || ':' || $15::text || ':1', made.id, $15::text, 1, 'sent' from made)
   select * from made`,
);

export type NewCheckout = {
  key: string;
  requestHash: string;
  quoteId: string;
  cartId: string;
  customerId: string | null;
  email: string;
  contactName: string | null;
  quote: unknown;
  totalMinor: number;
  currency: string;
  /** Facts and step of the first call, as they are before it leaves. */
  begins: { step: 'coupon' | 'hold'; coupon: CouponFact; stock: StockFact };
  quoteExpiresAt: string;
};

/**
 * Writes a new checkout, leased by its maker, whose first call may leave at once. Null when the key exists or the quote has expired by business time.
 * Violates `one_live_checkout_per_cart` when the cart has another live one.
 */
export const insertCheckout = async (
  runner: Runner,
  made: NewCheckout,
  owner: string,
): Promise<StoredCheckout | null> =>
  first(
    await insert(runner, [
      made.key,
      made.requestHash,
      made.quoteId,
      made.cartId,
      made.customerId,
      made.email,
      made.contactName,
      JSON.stringify(made.quote),
      made.totalMinor,
      made.currency,
      made.begins.coupon,
      owner,
      made.quoteExpiresAt,
      made.begins.stock,
      made.begins.step,
    ]),
  );

const lease = `lease_owner = $1, lease_until = clock_timestamp() + make_interval(secs => ${LEASE_SECONDS}), fence = c.fence + 1`;
/**
 * A driver counts as gone when neither it nor its replica was heard of lately. A replica that never beat (a test, a
 * tool) is known by its lease alone.
 */
const isFree = (
  row: string,
): string => `(${row}.lease_until is null or ${row}.lease_until <= clock_timestamp()
     or (${row}.lease_until < clock_timestamp() + interval '${LEASE_SECONDS - SILENT_SECONDS} seconds'
       and exists (select from replica r where r.id = ${row}.lease_owner
         and r.beat_at < clock_timestamp() - interval '${SILENT_SECONDS} seconds')))`;
const acquire = prepared<CheckoutRow>(
  'checkout_acquire',
  `update checkout c set ${lease}
   where c.id = $2 and ${isFree('c')}
   returning ${whole}`,
);

/** Takes the lease of one checkout; null while somebody else drives it. Each lease raises the fence. */
export const acquireCheckout = async (
  runner: Runner,
  id: string,
  owner: string,
): Promise<StoredCheckout | null> => first(await acquire(runner, [owner, id]));

// A row that backs off (tries > 0) waits for its due_at even when its time is over. Planned each time, by what the
// table has grown to: a plan that was kept from when it was small reads every checkout there ever was.
const acquireAllDue = `update checkout c set ${lease}
   where c.id in (
     select id from checkout d
     where (due_at <= (select clock_timestamp()) or (expires_at <= (select business_now()) and tries = 0))
       and ${isFree('d')}
     order by due_at nulls last
     limit $2
     for update skip locked)
   returning ${whole}`;

/** Takes the leases of some checkouts that are due, passing over those another replica is taking. */
export const acquireDue = async (runner: Runner, owner: string, limit: number): Promise<StoredCheckout[]> =>
  (await runner.query<CheckoutRow>(acquireAllDue, [owner, limit])).rows.map(fromRow);

const wish = prepared<{ id: string }>(
  'checkout_wish',
  `update checkout set cancel_wanted = cancel_wanted or $2, extend_wanted = extend_wanted or $3, refresh_wanted = refresh_wanted or $4,
     nudge = nudge + 1, due_at = clock_timestamp() + make_interval(secs => $5)
   where id = $1 returning id`,
);

/**
 * Notes what somebody wants of a checkout, without its lease: whoever drives it sees the nudge. It is due after
 * `dueInSeconds` in case nobody drives it now.
 */
export const noteWish = async (
  runner: Runner,
  id: string,
  wanted: { cancel?: boolean; extend?: boolean; refresh?: boolean; dueInSeconds?: number },
): Promise<void> => {
  await wish(runner, [
    id,
    wanted.cancel ?? false,
    wanted.extend ?? false,
    wanted.refresh ?? false,
    wanted.dueInSeconds ?? 0,
  ]);
};

const isLiveOfCart = `c.cart_id = $1 and not c.cancel_wanted
     and c.state in ('quoted', 'held', 'action_required', 'authorized', 'claimed', 'captured')`;
const liveOfCart = prepared<CheckoutRow>(
  'checkout_live_of_cart',
  `select ${whole} from checkout c where ${isLiveOfCart}`,
);

export const liveCheckoutOfCart = async (runner: Runner, cartId: string): Promise<StoredCheckout | null> =>
  first(await liveOfCart(runner, [cartId]));
