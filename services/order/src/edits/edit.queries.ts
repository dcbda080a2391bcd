import type { RateTax } from '@souk/events/rate-tax';
import { prepared, type Runner } from '@souk/service-kit/runner';
import type { CheckoutRefusal } from '../checkout/checkout.ts';
import type { DescribedUnits } from '../fulfilment/ship-order.ts';
import type { Quote } from '../quote.ts';
import type { EditState } from './edit-view.ts';

/** SQL of an edit as an order shows it. */
export const editJson = `jsonb_build_object('id', e.id, 'state', e.state, 'reason', e.reason, 'at', e.requested_at,
  'closedAt', e.closed_at, 'removed', e.removed, 'added', e.added, 'removedMinor', e.removed_minor, 'addedMinor', e.added_minor,
  'differenceMinor', e.difference_minor, 'payUntil', case when e.state = 'payment_due' then (
    select to_char(c.hold_expires_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') from checkout c where c.id = e.checkout_id) end)`;

export type EditRow = {
  id: string;
  /** Which of the order's edits it is. */
  n: number;
  orderId: string;
  number: string;
  state: EditState;
  key: string;
  reason: string;
  requestedBy: string;
  removed: DescribedUnits[];
  added: Quote['lines'];
  removedMinor: number;
  removedTaxMinor: number;
  /** The same by rate; edits of long ago do not say. */
  removedTaxes: RateTax[] | null;
  addedMinor: number;
  differenceMinor: number;
  checkoutId: string | null;
  dueSince: Date | null;
  refusal: CheckoutRefusal | null;
};

const columns = `select e.id, e.n, e.order_id as "orderId", o.number, e.state, e.key, e.reason, e.requested_by as "requestedBy", e.removed, e.added,
   e.removed_minor as "removedMinor", e.removed_tax_minor as "removedTaxMinor", e.removed_taxes as "removedTaxes", e.added_minor as "addedMinor",
   e.difference_minor as "differenceMinor", e.checkout_id as "checkoutId", e.due_since as "dueSince", e.refusal
   from order_edit e join placed_order o on o.id = e.order_id`;

const selectById = prepared<EditRow>('edit_by_id', `${columns} where e.id = $1`);
export const editById = async (runner: Runner, id: string): Promise<EditRow | null> =>
  (await selectById(runner, [id]))[0] ?? null;

const selectByKey = prepared<EditRow>('edit_by_key', `${columns} where e.key = $1`);
export const editByKey = async (runner: Runner, key: string): Promise<EditRow | null> =>
  (await selectByKey(runner, [key]))[0] ?? null;

export type NewEdit = Pick<
  EditRow,
  | 'key'
  | 'reason'
  | 'requestedBy'
  | 'removed'
  | 'added'
  | 'removedMinor'
  | 'removedTaxMinor'
  | 'removedTaxes'
  | 'addedMinor'
  | 'checkoutId'
> & { id: string; orderId: string; state: 'opening' | 'applied' };

/** Writes an edit. Violates `one_open_edit_per_order` while another one of the order is open. */
export const insertEdit = async (runner: Runner, edit: NewEdit): Promise<void> => {
  await runner.query(
    `insert into order_edit (id, order_id, n, key, state, reason, requested_by, removed, added, removed_minor, removed_tax_minor,
       added_minor, difference_minor, checkout_id, closed_at, removed_taxes)
     select $1, $2, (select coalesce(max(n), 0) + 1 from order_edit where order_id = $2), $3, $4, $5, $6, $7, $8, $9, $10, $11::bigint,
       $11::bigint - $9::bigint, $12, case when $4 = 'applied' then business_now() end, $13`,
    [
      edit.id,
      edit.orderId,
      edit.key,
      edit.state,
      edit.reason,
      edit.requestedBy,
      JSON.stringify(edit.removed),
      JSON.stringify(edit.added),
      edit.removedMinor,
      edit.removedTaxMinor,
      edit.addedMinor,
      edit.checkoutId,
      JSON.stringify(edit.removedTaxes),
    ],
  );
};

/** Moves an open edit on; false when it was moved before. */
export const writeEditState = async (
  runner: Runner,
  id: string,
  { state, refusal = null }: { state: Exclude<EditState, 'opening'>; refusal?: CheckoutRefusal | null },
): Promise<boolean> => {
  const { rowCount } = await runner.query(
    `update order_edit set state = $2, refusal = $3,
       due_since = case when $2 = 'payment_due' then business_now() else due_since end,
       closed_at = case when $2 <> 'payment_due' then business_now() end
     where id = $1 and closed_at is null and state <> $2`,
    [id, state, refusal && JSON.stringify(refusal)],
  );
  return rowCount === 1;
};
