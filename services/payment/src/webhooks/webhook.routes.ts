import { crashPoint } from '@souk/service-kit/crash-point';
import { problemSchema, refuse, sendRefusal } from '@souk/service-kit/refusal';
import type { Service } from '@souk/service-kit/service';
import { z } from 'zod';
import type { Deps } from '../operations/ask-provider.ts';
import { applyWebhook } from './apply-webhook.ts';
import { storeWebhook } from './webhook.queries.ts';

/** The payment an event is about; null for events of anything else. */
const providerIdOf = (object: unknown): string | null => {
  const { id, payment_intent: intent } = object as {
    id?: string;
    payment_intent?: string | { id: string } | null;
  };
  if (id?.startsWith('pi_')) return id;
  return (typeof intent === 'object' ? intent?.id : intent) ?? null;
};

/** What the provider calls. Checked by its signature alone, over the bytes as they came. */
export const webhookRoutes = ({ app }: Service, deps: Deps): void => {
  app.register(async (scope) => {
    scope.removeContentTypeParser('application/json');
    scope.addContentTypeParser(
      'application/json',
      { parseAs: 'buffer' },
      async (_: unknown, body: Buffer) => body,
    );
    scope.post(
      '/webhooks/stripe',
      {
        config: { public: true },
        schema: {
          tags: ['webhooks'],
          operationId: 'receiveStripeWebhook',
          response: { 200: z.object({ received: z.literal(true) }), 400: problemSchema },
        },
      },
      async (request, reply) => {
        const event = readEvent(
          deps,
          request.body as Buffer,
          String(request.headers['stripe-signature'] ?? ''),
        );
        if (!event)
          return sendRefusal(
            reply,
            refuse('SIGNATURE_INVALID', 'The signature is not ours, or too old. Nothing was read.'),
          );
        const providerId = providerIdOf(event.data.object);
        if (providerId === null) return { received: true as const };
        const { id: eventId, type } = event;
        const isFirst = await storeWebhook(deps.db, { eventId, type, providerId, body: event });
        await crashPoint('payment.webhook.after-store');
        // Stored is enough to answer yes; whatever goes wrong from here on is tried again from the store.
        if (isFirst)
          await applyWebhook(deps, { eventId, type, providerId, attempts: 0 }).catch((error: unknown) =>
            request.log.warn({ err: error, eventId }, 'a webhook will be applied later'),
          );
        return { received: true as const };
      },
    );
  });
};

const readEvent = ({ provider }: Deps, body: Buffer, signature: string) => {
  try {
    return provider.readWebhook(body, signature);
  } catch {
    return null;
  }
};
