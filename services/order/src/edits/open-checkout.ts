import type { Runner } from '@souk/service-kit/runner';
import type { Quote } from '../quote.ts';

export type FurtherCheckout = {
  readonly editId: string;
  readonly parentId: string;
  readonly email: string;
  readonly contactName: string | null;
  readonly quote: Quote;
  /** What there is to pay: the quote's total, less what is set against it. */
  readonly dueMinor: number;
};

/**
 * Begins the further checkout of an edit: due, and driven like any other. It stands in a bag of its own, so that its
 * hold never takes the place of what the shopper is buying meanwhile. When there is nothing to pay, it is as good as
 * paid, and goes on by itself.
 */
export const openCheckout = async (
  runner: Runner,
  { editId, parentId, email, contactName, quote, dueMinor }: FurtherCheckout,
): Promise<string> => {
  const isFree = dueMinor === 0;
  const { rows } = await runner.query<{ id: string }>(
    `insert into checkout (key, request_hash, quote_id, cart_id, customer_id, email, contact_name, quote, total_minor, currency, coupon,
       parent_id, due_at, paying_attempt)
     values ('edit:' || $1::uuid, '', $1::uuid, $1::uuid, $2, $3, $4, $5, $6, $7, 'unneeded', $8, clock_timestamp(), $9) returning id`,
    [
      editId,
      quote.customerId,
      email,
      contactName,
      JSON.stringify(quote),
      dueMinor,
      quote.currency,
      parentId,
      isFree ? 1 : null,
    ],
  );
  const { id } = rows[0]!;
  if (isFree)
    await runner.query(
      `insert into payment_attempt (checkout_id, attempt, pay_key, method, return_url, status, label, paid_with)
       values ($1, 1, 'nothing to pay', 'none', '', 'wanted', 'Nothing to pay', '{"kind": "nothing"}')`,
      [id],
    );
  return id;
};
