import type { RateTax } from '@souk/events/rate-tax';
import type { Db } from '@souk/service-kit/database';
import { isRefusal } from '@souk/service-kit/refusal';
import type { Runner } from '@souk/service-kit/runner';
import { shareOf } from '@souk/service-kit/share-of-amount';
import { type LockedOrder, writeOrder } from '../orders/lock-order.ts';
import { requestRefund } from '../refunds/request-refund.ts';
import { settleTaxes } from '../taxes/settle-taxes.ts';
import { takeTaxes } from '../taxes/taxes-of-refund.ts';
import type { EditRow } from './edit.queries.ts';

type Taken = Pick<
  EditRow,
  'reason' | 'requestedBy' | 'removed' | 'removedMinor' | 'removedTaxMinor' | 'removedTaxes' | 'addedMinor'
>;

/**
 * Takes an edit's units out of the order. Their worth is first set against what the edit added, for which no money
 * moves; the rest is promised back, and the units go on the shelf. Answers the order's version.
 */
export const takeOut = async (
  { runner, tx, order }: { runner: Runner; tx: Db; order: LockedOrder },
  { edit, checkoutId }: { edit: Taken; checkoutId: string | null },
): Promise<number> => {
  const offsetMinor = Math.min(edit.addedMinor, edit.removedMinor);
  const backMinor = edit.removedMinor - offsetMinor;
  const offsetTaxMinor =
    edit.removedMinor === 0 ? 0 : shareOf(edit.removedTaxMinor, { part: offsetMinor, of: edit.removedMinor });
  const { taken, rest } = takeTaxes(edit.removedTaxes ?? [], offsetMinor);
  const lines = edit.removed.map(({ variantId, quantity }) => ({ variantId, quantity }));
  if (offsetMinor > 0)
    await setOff(runner, {
      order,
      edit,
      checkoutId,
      lines,
      offsetMinor,
      offsetTaxMinor,
      taxes: edit.removedTaxes && taken,
      isWhole: backMinor === 0,
    });

  const settled = { ...order, refundedMinor: order.refundedMinor + offsetMinor };
  if (lines.length > 0) {
    await writeOrder(runner, settled);
    const refused = await requestRefund(
      { runner, tx, order: settled },
      {
        amountMinor: backMinor,
        taxMinor: edit.removedTaxMinor - offsetTaxMinor,
        taxes: edit.removedTaxes && rest,
        reason: edit.reason,
        lines,
        restock: true,
        returnId: null,
        requestedBy: edit.requestedBy,
      },
    );
    if (isRefusal(refused)) throw refused;
  }
  return lines.length > 0 ? touch(runner, order.id) : writeOrder(runner, settled);
};

type Offset = {
  order: LockedOrder;
  edit: Taken;
  checkoutId: string | null;
  lines: { variantId: string; quantity: number }[];
  offsetMinor: number;
  offsetTaxMinor: number;
  taxes: RateTax[] | null;
  /** Nothing goes back beside it, so its units count here. */
  isWhole: boolean;
};

const setOff = async (runner: Runner, offset: Offset): Promise<void> => {
  const { order, edit, checkoutId, lines, offsetMinor, offsetTaxMinor, taxes, isWhole } = offset;
  const key = `${checkoutId}:offset:1`;
  const { rows } = await runner.query<{ n: number }>(
    `insert into order_refund (order_id, n, kind, key, reason, amount_minor, requested_by, lines, checkout_id, tax_minor, counts_units,
       taxes, state, finished_at)
     select $1, coalesce(max(n), 0) + 1, 'offset', $2, $3, $4, $5, $6, $7, $8, $9, $10, 'done', business_now() from order_refund where order_id = $1
     returning n`,
    [
      order.id,
      key,
      edit.reason,
      offsetMinor,
      edit.requestedBy,
      JSON.stringify(lines),
      checkoutId,
      offsetTaxMinor,
      isWhole,
      taxes && JSON.stringify(taxes),
    ],
  );
  if (checkoutId) await settleTaxes(runner, { orderId: order.id, checkoutId, n: rows[0]!.n });
  await runner.query(
    `insert into order_ledger (key, order_id, kind, amount_minor) values ($1, $2, 'refunded', $3)`,
    [key, order.id, -offsetMinor],
  );
};

const touch = async (runner: Runner, orderId: string): Promise<number> => {
  const { rows } = await runner.query<{ version: number }>(
    'update placed_order set version = version + 1 where id = $1 returning version',
    [orderId],
  );
  return rows[0]!.version;
};
