import { crashPoint } from '@souk/service-kit/crash-point';
import { requireMay } from '@souk/service-kit/permissions';
import { isRefusal, problemSchema, type Refusal, refuse, sendRefusal } from '@souk/service-kit/refusal';
import type { Service } from '@souk/service-kit/service';
import { z } from 'zod';
import { absorb } from '../intents/intent.ts';
import type { Deps } from '../operations/ask-provider.ts';
import { applyWebhook } from './apply-webhook.ts';
import { providerIdOf, toldSchema } from './contradiction.ts';
import { judgeWebhook } from './judge-webhook.ts';
import { type Claims, listRefused, recordRefused, refusedWebhookSchema } from './refused-webhook.queries.ts';
import { storeWebhook } from './webhook.queries.ts';

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
          response: {
            200: z.object({ received: z.literal(true) }),
            400: problemSchema,
            404: problemSchema,
            409: problemSchema,
          },
        },
      },
      async (request, reply) => {
        const body = request.body as Buffer;
        const refuseIt = async (refusal: Refusal, claims: Claims): Promise<never> => {
          await recordRefused(deps.db, body, { refusal, claims });
          return sendRefusal(reply, refusal);
        };
        const event = readEvent(deps, body, String(request.headers['stripe-signature'] ?? ''));
        if (!event) return refuseIt(signatureInvalid(), nothing);
        const told = toldSchema.safeParse(event.data.object);
        const providerId = told.success ? providerIdOf(told.data) : null;
        if (!told.success || providerId === null) return { received: true as const };
        const { id: eventId, type } = event;
        const intent = await judgeWebhook(deps.db, providerId, told.data);
        if (isRefusal(intent)) return refuseIt(intent, { eventId, type, providerId });
        // Mostly the answer to our own request was here first: what is known already needs no look at the provider.
        const view = deps.provider.toldBy(event);
        const isNews = view === null || intent.providerId !== providerId || absorb(intent, view) !== null;
        const isFirst = await storeWebhook(deps.db, { eventId, type, providerId, body: event, isNews });
        await crashPoint('payment.webhook.after-store');
        // Stored is enough to answer yes; whatever goes wrong from here on is tried again from the store.
        if (isFirst && isNews)
          await applyWebhook(deps, { eventId, type, providerId, attempts: 0 }).catch((error: unknown) =>
            request.log.warn({ err: error, eventId }, 'a webhook will be applied later'),
          );
        return { received: true as const };
      },
    );
  });

  app.get(
    '/webhooks/refused',
    {
      schema: {
        tags: ['webhooks'],
        operationId: 'listRefusedWebhooks',
        summary: 'Webhooks that were not believed: forged, stale, or telling of another payment',
        querystring: z.object({ limit: z.coerce.number().int().min(1).max(200).default(50) }),
        response: { 200: z.object({ items: z.array(refusedWebhookSchema) }), 403: problemSchema },
      },
    },
    async (request) => {
      requireMay(request, 'system.read');
      return { items: await listRefused(deps.db, request.query.limit) };
    },
  );
};

const nothing: Claims = { eventId: null, type: null, providerId: null };
const signatureInvalid = (): Refusal =>
  refuse('SIGNATURE_INVALID', 'The signature is not ours, or too old. Nothing was read.');

const readEvent = ({ provider }: Deps, body: Buffer, signature: string) => {
  try {
    return provider.readWebhook(body, signature);
  } catch {
    return null;
  }
};
