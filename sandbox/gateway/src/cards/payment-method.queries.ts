import { type Db, preparedFor } from '@souk/service-kit/database';
import { noSuch } from '../http/stripe-error.ts';
import { stripeId } from '../http/stripe-id.ts';
import { findMethod } from '../intents/intent.queries.ts';
import { fromJson } from '../rows.ts';
import type { PaymentMethod, paymentMethod } from '../schema.ts';
import type { CheckedCard } from './card-validation.ts';
import { cardByToken, type TestCard } from './test-cards.ts';

const insert = preparedFor<{ method: Record<string, unknown> }>(
  'method_save',
  `insert into payment_method as m (id, type, behaviour, brand, last4, exp_month, exp_year, wallet, billing_details)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning to_jsonb(m) as method`,
);

const save = async (
  tx: Db,
  {
    type,
    behaviour,
    brand,
    last4,
    expMonth,
    expYear,
    wallet,
    billingDetails,
  }: Omit<typeof paymentMethod.$inferInsert, 'id'>,
): Promise<PaymentMethod> => {
  const [row] = await insert(tx, [
    stripeId('pm'),
    type,
    behaviour,
    brand ?? null,
    last4 ?? null,
    expMonth ?? null,
    expYear ?? null,
    wallet ?? null,
    JSON.stringify(billingDetails ?? {}),
  ]);
  return fromJson<PaymentMethod>(row!.method);
};

/** Keeps what is allowed to be kept of a card: brand, last four, expiry and how it behaves. */
export const saveCard = (
  tx: Db,
  { card, expMonth, expYear }: CheckedCard,
  extra: { wallet?: string; billingDetails?: Record<string, unknown> } = {},
): Promise<PaymentMethod> =>
  save(tx, {
    type: 'card',
    behaviour: card.behaviour,
    brand: card.brand,
    last4: card.number.slice(-4),
    expMonth,
    expYear,
    ...extra,
  });

export const saveBank = (tx: Db, billingDetails: Record<string, unknown> = {}): Promise<PaymentMethod> =>
  save(tx, { type: 'pay_by_bank', behaviour: 'bank', billingDetails });

/** Finds a method by its id, or makes one from a ready-made name such as `pm_card_visa`. */
export const useMethod = async (tx: Db, id: string): Promise<PaymentMethod> => {
  const ready = cardByToken(id);
  if (ready) return saveCard(tx, readyCard(ready));
  const method = await findMethod(tx, id);
  if (!method) throw noSuch('PaymentMethod', id, 'payment_method');
  return method;
};

const readyCard = (card: TestCard): CheckedCard => ({
  card,
  expMonth: 12,
  expYear: new Date().getUTCFullYear() + 3,
});
