import { remainingMs } from '@souk/service-kit/context';
import Stripe from 'stripe';
import type { ProviderView } from '../intents/intent.ts';
import type { IntentRow, OperationRow } from '../schema.ts';
import { EXPAND, toProviderView } from './provider-view.ts';

/** The provider did not answer, or not in a way that tells what it did. Never read this as "it did not happen". */
export class ProviderUnknown extends Error {
  readonly busy: boolean;

  constructor(cause: Error, { busy = false }: { busy?: boolean } = {}) {
    super(`the payment provider did not answer: ${cause.message}`, { cause });
    this.name = 'ProviderUnknown';
    this.busy = busy;
  }
}

/** What the provider made of an operation. `rejected` means it did nothing, and why. */
export type ProviderAnswer =
  | { kind: 'view'; view: ProviderView; replayed: boolean }
  | { kind: 'rejected'; code: string; message: string };

export type Provider = {
  perform(
    intent: IntentRow,
    operation: Pick<OperationRow, 'kind' | 'key' | 'request'>,
  ): Promise<ProviderAnswer>;
  retrieve(providerId: string): Promise<ProviderView>;
  /** Checks signature and age of a webhook; throws when either is wrong. */
  readWebhook(body: Buffer, signature: string): Stripe.Event;
  /** What a webhook says of a whole payment; null where it is about something else. */
  toldBy(event: Stripe.Event): ProviderView | null;
};

type Settings = { apiUrl: string; secretKey: string; webhookSecret: string; timeoutMs: number };

/** The one place that knows Stripe. Retries are ours, so that each has been committed before it is made. */
export const createProvider = ({ apiUrl, secretKey, webhookSecret, timeoutMs }: Settings): Provider => {
  const { hostname, port, protocol } = new URL(apiUrl);
  const stripe = new Stripe(secretKey, {
    host: hostname,
    port: port || (protocol === 'https:' ? 443 : 80),
    protocol: protocol === 'https:' ? 'https' : 'http',
    maxNetworkRetries: 0,
    telemetry: false,
  });
  const within = () => ({ timeout: Math.max(100, Math.min(timeoutMs, Math.floor(remainingMs()) - 50)) });

  const retrieve = async (providerId: string): Promise<ProviderView> => {
    try {
      return toProviderView(await stripe.paymentIntents.retrieve(providerId, { expand: EXPAND }, within()));
    } catch (error) {
      throw new ProviderUnknown(error as Error);
    }
  };

  const send = (
    intent: IntentRow,
    { kind, key, request }: Pick<OperationRow, 'kind' | 'key' | 'request'>,
  ) => {
    const options = { idempotencyKey: key, ...within() };
    const id = intent.providerId ?? '';
    switch (kind) {
      case 'create':
        return stripe.paymentIntents.create(
          {
            amount: intent.amountMinor,
            currency: intent.currency,
            // A bank transfer is taken by its approval; a card is first only promised.
            capture_method: intent.method === 'bank' ? 'automatic' : 'manual',
            allowed_payment_method_types: [intent.method === 'bank' ? 'pay_by_bank' : 'card'],
            metadata: { intent: intent.id, checkout: intent.checkoutId },
          },
          options,
        );
      case 'authorize':
        return stripe.paymentIntents.confirm(
          id,
          {
            ...(intent.method === 'bank'
              ? { payment_method_data: { type: 'pay_by_bank' } }
              : { payment_method: request.paymentMethodId, use_stripe_sdk: true }),
            return_url: request.returnUrl,
            expand: EXPAND,
          },
          options,
        );
      case 'capture':
        return stripe.paymentIntents.capture(
          id,
          { amount_to_capture: request.amountMinor, expand: EXPAND },
          options,
        );
      case 'void':
        return stripe.paymentIntents.cancel(
          id,
          { cancellation_reason: 'abandoned', expand: EXPAND },
          options,
        );
      case 'refund':
        return stripe.refunds.create(
          {
            payment_intent: id,
            amount: request.amountMinor,
            reason: 'requested_by_customer',
            metadata: { operation: key, reason: request.reason ?? '' },
          },
          options,
        );
    }
  };

  return {
    retrieve,
    perform: async (intent, operation) => {
      try {
        const answer = await send(intent, operation);
        const replayed = answer.lastResponse.headers['idempotent-replayed'] === 'true';
        // A refund tells of itself only; how much is back in all, the intent knows.
        if (answer.object === 'refund')
          return { kind: 'view', view: await retrieve(intent.providerId!), replayed: false };
        return { kind: 'view', view: toProviderView(answer), replayed };
      } catch (error) {
        return answerOf(error);
      }
    },
    readWebhook: (body, signature) => stripe.webhooks.constructEvent(body, signature, webhookSecret),
    toldBy: ({ data: { object } }) => (object.object === 'payment_intent' ? toProviderView(object) : null),
  };
};

const answerOf = (error: unknown): ProviderAnswer => {
  if (!(error instanceof Stripe.errors.StripeError)) throw error;
  const { statusCode = 0, code = error.type, message, payment_intent: declined } = error;
  if (statusCode === 402 && declined)
    return {
      kind: 'view',
      view: toProviderView(declined),
      replayed: error.headers?.['idempotent-replayed'] === 'true',
    };
  if (statusCode === 409) throw new ProviderUnknown(error, { busy: true });
  if (statusCode === 400 || statusCode === 402 || statusCode === 404)
    return { kind: 'rejected', code, message };
  // No answer, 5xx, rate limits, and keys that are wrong: none of them says what became of the payment.
  throw new ProviderUnknown(error);
};
