import type { Database } from '@souk/service-kit/database';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { authenticate, type Keys, requireSecretKey } from '../http/authenticate.ts';
import { parameters } from '../http/parameters.ts';
import { invalidRequest, noSuch } from '../http/stripe-error.ts';
import { findMethod } from '../intents/intent.queries.ts';
import { methodShape } from '../intents/intent-shape.ts';
import { checkCard } from './card-validation.ts';
import { saveBank, saveCard } from './payment-method.queries.ts';
import { cardByToken } from './test-cards.ts';

/** What the wallet frame presents instead of a number: the card that is "in" the sandbox wallet. */
const WALLET_TOKEN = 'tok_sandbox_wallet';

const billingDetails = z
  .strictObject({
    name: z.string().max(200),
    email: z.string().max(320),
    phone: z.string().max(50),
    address: z.record(z.string().max(20), z.string().max(200)),
  })
  .partial();
const card = z.union([
  z.strictObject({ token: z.literal(WALLET_TOKEN) }),
  z.strictObject({
    number: z.string().max(30),
    exp_month: z.string().max(2),
    exp_year: z.string().max(4),
    cvc: z.string().max(4).optional(),
  }),
]);
const body = z.strictObject({
  type: z.enum(['card', 'pay_by_bank']),
  card: card.optional(),
  pay_by_bank: z.unknown().optional(),
  billing_details: billingDetails.optional(),
  expand: z.array(z.string()).optional(),
});

/**
 * Payment methods, made by the hosted fields with the publishable key. These calls take no part in idempotency:
 * a hash of a card number is a card number to whoever has time.
 */
export const paymentMethodRoutes = (
  app: FastifyInstance,
  { db, keys }: Pick<Database, 'db'> & { keys: Keys },
): void => {
  app.post('/v1/payment_methods', async (request) => {
    authenticate(request, keys);
    const wanted = parameters(body, request.body);
    const details = { billingDetails: wanted.billing_details ?? {} };
    if (wanted.type === 'pay_by_bank') return methodShape(await saveBank(db, details.billingDetails));
    if (!wanted.card) throw invalidRequest('Missing required param: card.', { param: 'card' });
    const today = new Date();
    if ('token' in wanted.card) {
      const inWallet = {
        card: cardByToken('pm_card_visa')!,
        expMonth: 12,
        expYear: today.getUTCFullYear() + 3,
      };
      return methodShape(await saveCard(db, inWallet, { ...details, wallet: 'link' }));
    }
    return methodShape(await saveCard(db, checkCard(wanted.card, today), details));
  });

  app.get<{ Params: { id: string } }>('/v1/payment_methods/:id', async (request) => {
    requireSecretKey(request, keys);
    const method = await findMethod(db, request.params.id);
    if (!method) throw noSuch('PaymentMethod', request.params.id);
    return methodShape(method);
  });
};
