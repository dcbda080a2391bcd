import { requireMay } from '@souk/service-kit/permissions';
import { isRefusal, problemSchema, type Refusal, refuse, sendRefusal } from '@souk/service-kit/refusal';
import type { Service } from '@souk/service-kit/service';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Deps } from '../operations/ask-provider.ts';
import { performOperation, unknownIntent } from '../operations/perform-operation.ts';
import type { IntentRow, OperationRequest } from '../schema.ts';
import { giveUpKey } from './give-up-key.ts';
import { findIntent } from './intent.queries.ts';
import { historyOfIntent, intentHistorySchema } from './intent-history.ts';
import { type IntentView, intentSchema, listedIntentSchema, toView } from './intent-view.ts';
import { listIntents } from './list-intents.ts';
import { openIntent } from './open-intent.ts';
import { refreshIntent } from './refresh-intent.ts';

const MAX_MINOR = 99_999_999;
const key = z.string().min(1).max(200);
const amountMinor = z.int().min(1).max(MAX_MINOR);
const params = z.object({ id: z.uuid() });
const returnUrl = z.url({ protocol: /^https?$/ }).max(2_000);
const answers = {
  200: intentSchema,
  400: problemSchema,
  404: problemSchema,
  409: problemSchema,
  504: problemSchema,
};

/** Only the checkout moves money; staff who see orders may look. */
const fromOrder = async (request: FastifyRequest): Promise<void> => {
  if (request.caller.service !== 'order')
    throw refuse('FORBIDDEN', 'Payments are moved by the order service only. Ask it instead.');
};
const fromOrderOrStaff = async (request: FastifyRequest): Promise<void> => {
  if (request.caller.actor.kind === 'staff') requireMay(request, 'orders.read');
  else await fromOrder(request);
};

/** Payments: opened, authorised, captured, voided, refunded, looked at. */
export const intentRoutes = ({ app }: Service, deps: Deps): void => {
  const tags = ['intents'];
  const answer = (reply: FastifyReply, result: IntentRow | Refusal): IntentView =>
    isRefusal(result) ? sendRefusal(reply, result) : toView(result);
  const perform = async (
    reply: FastifyReply,
    kind: 'authorize' | 'capture' | 'void' | 'refund',
    { intentId, ...body }: { intentId: string; key: string } & OperationRequest,
  ): Promise<IntentView> => {
    const { key: operationKey, ...request } = body;
    return answer(reply, await performOperation(deps, { intentId, kind, key: operationKey, request }));
  };

  app.post(
    '/intents',
    {
      preHandler: fromOrder,
      schema: {
        tags,
        operationId: 'openIntent',
        body: z.strictObject({
          key,
          checkoutId: z.uuid(),
          amountMinor,
          currency: z
            .string()
            .regex(/^[a-z]{3}$/i)
            .transform((code) => code.toLowerCase()),
          method: z.enum(['card', 'wallet', 'bank']),
        }),
        response: { 201: intentSchema, 400: problemSchema, 409: problemSchema, 504: problemSchema },
      },
    },
    async (request, reply) => {
      const result = await openIntent(deps, request.body);
      return isRefusal(result) ? sendRefusal(reply, result) : reply.code(201).send(toView(result));
    },
  );

  app.post(
    '/intents/:id/authorize',
    {
      preHandler: fromOrder,
      schema: {
        tags,
        operationId: 'authorizeIntent',
        params,
        body: z.strictObject({ key, paymentMethodId: z.string().min(1).max(200).optional(), returnUrl }),
        response: answers,
      },
    },
    async ({ params: { id }, body }, reply) => perform(reply, 'authorize', { intentId: id, ...body }),
  );

  app.post(
    '/intents/:id/capture',
    {
      preHandler: fromOrder,
      schema: {
        tags,
        operationId: 'captureIntent',
        params,
        body: z.strictObject({ key, amountMinor }),
        response: answers,
      },
    },
    async ({ params: { id }, body }, reply) => perform(reply, 'capture', { intentId: id, ...body }),
  );

  app.post(
    '/intents/:id/void',
    {
      preHandler: fromOrder,
      schema: { tags, operationId: 'voidIntent', params, body: z.strictObject({ key }), response: answers },
    },
    async ({ params: { id }, body }, reply) => perform(reply, 'void', { intentId: id, ...body }),
  );

  app.post(
    '/intents/:id/refunds',
    {
      preHandler: fromOrder,
      schema: {
        tags,
        operationId: 'refundIntent',
        params,
        body: z.strictObject({ key, amountMinor, reason: z.string().max(400) }),
        response: answers,
      },
    },
    async ({ params: { id }, body }, reply) => perform(reply, 'refund', { intentId: id, ...body }),
  );

  app.post(
    '/intent-keys/:creationKey/void',
    {
      preHandler: fromOrder,
      schema: {
        tags,
        operationId: 'voidIntentByKey',
        params: z.object({ creationKey: key }),
        body: z.strictObject({ key }),
        response: { ...answers, 200: z.object({ state: z.enum(['voided', 'tombstoned']) }) },
      },
    },
    async ({ params: { creationKey }, body }, reply) => {
      const result = await giveUpKey(deps, { creationKey, key: body.key });
      return isRefusal(result) ? sendRefusal(reply, result) : result;
    },
  );

  app.get(
    '/intents',
    {
      preHandler: fromOrderOrStaff,
      schema: {
        tags,
        operationId: 'listIntents',
        querystring: z.object({
          /** Changed at this instant or later. */
          since: z.iso.datetime({ offset: true }).optional(),
          after: z.string().max(200).optional(),
          limit: z.coerce.number().int().min(1).max(200).default(100),
        }),
        response: {
          200: z
            .object({ items: z.array(listedIntentSchema), nextCursor: z.string().nullable() })
            .meta({ id: 'IntentPage' }),
          403: problemSchema,
        },
      },
    },
    async (request) => listIntents(deps.db, request.query),
  );

  app.get(
    '/intents/:id/history',
    {
      preHandler: fromOrderOrStaff,
      schema: {
        tags,
        operationId: 'getIntentHistory',
        params,
        response: { 200: intentHistorySchema, 403: problemSchema, 404: problemSchema },
      },
    },
    async (request, reply) => {
      const intent = await findIntent(deps.db, request.params.id);
      return intent ? historyOfIntent(deps.db, intent) : sendRefusal(reply, unknownIntent());
    },
  );

  app.get(
    '/intents/:id',
    {
      preHandler: fromOrderOrStaff,
      schema: {
        tags,
        operationId: 'getIntent',
        params,
        querystring: z.object({ refresh: z.enum(['true', 'false']).default('false') }),
        response: answers,
      },
    },
    async (request, reply) => {
      const intent = await findIntent(deps.db, request.params.id);
      if (!intent) return sendRefusal(reply, unknownIntent());
      return answer(reply, request.query.refresh === 'true' ? await refreshIntent(deps, intent) : intent);
    },
  );
};
