import type { Db } from '@souk/service-kit/database';
import { noSuch } from '../http/stripe-error.ts';
import { stripeId } from '../http/stripe-id.ts';
import { findMethod } from '../intents/intent.queries.ts';
import { type PaymentMethod, paymentMethod } from '../schema.ts';
import type { CheckedCard } from './card-validation.ts';
import { cardByToken, type TestCard } from './test-cards.ts';

const save = async (
  tx: Db,
  values: Omit<typeof paymentMethod.$inferInsert, 'id'>,
): Promise<PaymentMethod> => {
  const [saved] = await tx
    .insert(paymentMethod)
    .values({ id: stripeId('pm'), ...values })
    .returning();
  return saved!;
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
