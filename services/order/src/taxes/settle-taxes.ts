import { type RateTax, rateTaxSchema } from '@souk/events/rate-tax';
import type { Runner } from '@souk/service-kit/runner';
import { z } from 'zod';
import { taxesOfRefund } from './taxes-of-refund.ts';

type Row = {
  n: number;
  amountMinor: number;
  priced: RateTax[] | null;
  all: RateTax[] | null;
  given: RateTax[][];
  named: { ratePpm: number; paidMinor: number }[];
};

const taxesSchema = z.array(rateTaxSchema);

/** A refund of an order: by its number, or what of a checkout goes back with the cancelled order (null). */
type Which = { readonly orderId: string; readonly checkoutId: string; readonly n: number | null };

/**
 * Writes by rate what a refund gives back, when its money is back and just before the ledger says so: only then is it
 * known what went back before. Locks the order, so that no two read the same. Orders of long ago do not say what was paid
 * at which rate; theirs stays unsaid.
 */
export const settleTaxes = async (runner: Runner, { orderId, checkoutId, n }: Which): Promise<void> => {
  await runner.query('select from placed_order where id = $1 for no key update', [orderId]);
  const { rows } = await runner.query<Row>(
    `select r.n, r.amount_minor as "amountMinor", r.taxes as priced, o.taxes as all,
       coalesce((select jsonb_agg(g.taxes) from order_refund g
         where g.order_id = o.id and g.n <> r.n and g.state = 'done' and g.taxes is not null), '[]') as given,
       coalesce((select jsonb_agg(jsonb_build_object('ratePpm', l.tax_rate_ppm, 'paidMinor', l.paid_minor * least(u.quantity, l.quantity) / l.quantity))
         from jsonb_to_recordset(r.lines) as u ("variantId" uuid, quantity int)
         join (select variant_id, tax_rate_ppm, sum(quantity) as quantity,
             sum(total_minor - coalesce(promotion_minor, 0) + case when o.tax_included then 0 else tax_minor end)::bigint as paid_minor
           from order_line where order_id = o.id and tax_rate_ppm is not null group by 1, 2) as l on l.variant_id = u."variantId"), '[]') as named
     from placed_order o join order_refund r on r.order_id = o.id
     where o.id = $1 and r.checkout_id = $2 and case when $3::int is null then r.kind = 'cancel' else r.n = $3 end`,
    [orderId, checkoutId, n],
  );
  const [refund] = rows;
  if (!refund?.all) return;
  const { all, given, amountMinor, named, priced } = refund;
  const taxes = taxesOfRefund({ all, given: given.flat(), amountMinor, named, priced });
  await runner.query('update order_refund set taxes = $3 where order_id = $1 and n = $2', [
    orderId,
    refund.n,
    JSON.stringify(taxesSchema.parse(taxes)),
  ]);
};
