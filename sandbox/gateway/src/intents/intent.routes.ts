import type { Database, Db } from '@souk/service-kit/database';
import type { FastifyInstance } from 'fastify';
import type { z } from 'zod';
import { saveBank, useMethod } from '../cards/payment-method.queries.ts';
import { authenticate, type Keys, requireSecretKey } from '../http/authenticate.ts';
import { decodeForm } from '../http/form-decoder.ts';
import { parameters } from '../http/parameters.ts';
import { invalidRequest, noSuch } from '../http/stripe-error.ts';
import { clientSecretOf, stripeId } from '../http/stripe-id.ts';
import type { Answer, RunOperation } from '../idempotency/run-operation.ts';
import type { PaymentMethod } from '../schema.ts';
import { applyChange, type Writing } from './apply-change.ts';
import { findIntent, insertIntent, listIntents, lockIntent } from './intent.queries.ts';
import { cancel, capture, confirm } from './intent.ts';
import {
  cancelParameters,
  captureParameters,
  confirmParameters,
  createParameters,
  listParameters,
  retrieveParameters,
} from './intent-parameters.ts';
import { intentShape, type Parts, publicIntentShape } from './intent-shape.ts';

type Deps = Pick<Database, 'db'> & { keys: Keys; run: RunOperation; publicUrl: string };
type WithId = { Params: { id: string } };
type MethodChoice = z.output<typeof confirmParameters>;

const answer = (parts: Parts, expand: string[] | undefined): Answer => {
  const body = intentShape(parts, new Set(expand));
  return { status: 200, body };
};

const lockOrRefuse = async (tx: Db, id: string): Promise<Parts> => {
  const parts = await lockIntent(tx, id);
  if (!parts) throw noSuch('payment_intent', id, 'intent');
  return parts;
};

/** Payment intents as the `stripe` package drives them. */
export const intentRoutes = (app: FastifyInstance, { db, keys, run, publicUrl }: Deps): void => {
  const confirmWith = async (writing: Writing, before: Parts, choice: MethodChoice): Promise<Answer> => {
    const method = await chosenMethod(writing.tx, before, choice);
    const { id, clientSecret } = before.intent;
    const query = new URLSearchParams({ payment_intent: id, payment_intent_client_secret: clientSecret });
    const change = confirm(before.intent, {
      method,
      returnUrl: choice.return_url ?? null,
      useScript: choice.use_stripe_sdk ?? false,
      challengeUrl: `${publicUrl}/challenge?${query}`,
      bankUrl: `${publicUrl}/bank?${query}`,
      chargeId: stripeId('ch'),
    });
    const after = applyChange(writing, before, change, method);
    if (!change.refusal) return answer(after, choice.expand);
    return {
      status: 402,
      body: { error: { ...after.intent.lastPaymentError, payment_intent: intentShape(after) } },
    };
  };

  app.post('/v1/payment_intents', async (request, reply) => {
    requireSecretKey(request, keys);
    const wanted = parameters(createParameters, request.body);
    if (wanted.amount < 50)
      throw invalidRequest('Amount must be at least 50 of the smallest currency unit.', {
        param: 'amount',
        code: 'amount_too_small',
      });
    if (wanted.capture_method === 'manual' && wanted.allowed_payment_method_types.includes('pay_by_bank'))
      throw invalidRequest('The payment method type pay_by_bank cannot be captured later.', {
        param: 'capture_method',
      });
    return run(request, reply, 'create', async (tx, writing) => {
      const id = stripeId('pi');
      const intent = await insertIntent(tx, {
        id,
        clientSecret: clientSecretOf(id),
        amount: wanted.amount,
        currency: wanted.currency,
        captureMethod: wanted.capture_method,
        methodTypes: wanted.allowed_payment_method_types,
        status: wanted.payment_method ? 'requires_confirmation' : 'requires_payment_method',
        returnUrl: wanted.return_url,
        description: wanted.description,
        metadata: wanted.metadata ?? {},
      });
      const created: Parts = { intent, charge: null, method: null };
      return wanted.confirm ? confirmWith(writing, created, wanted) : answer(created, wanted.expand);
    });
  });

  app.post<WithId>('/v1/payment_intents/:id/confirm', async (request, reply) => {
    requireSecretKey(request, keys);
    const wanted = parameters(confirmParameters, request.body);
    return run(request, reply, 'confirm', async (tx, writing) =>
      confirmWith(writing, await lockOrRefuse(tx, request.params.id), wanted),
    );
  });

  app.post<WithId>('/v1/payment_intents/:id/capture', async (request, reply) => {
    requireSecretKey(request, keys);
    const { amount_to_capture, expand } = parameters(captureParameters, request.body);
    return run(request, reply, 'capture', async (tx, writing) => {
      const before = await lockOrRefuse(tx, request.params.id);
      const change = capture(before.intent, before.charge ?? undefined, { amount: amount_to_capture });
      return answer(applyChange(writing, before, change), expand);
    });
  });

  app.post<WithId>('/v1/payment_intents/:id/cancel', async (request, reply) => {
    requireSecretKey(request, keys);
    const { cancellation_reason, expand } = parameters(cancelParameters, request.body);
    return run(request, reply, 'cancel', async (tx, writing) => {
      const before = await lockOrRefuse(tx, request.params.id);
      const change = cancel(before.intent, { reason: cancellation_reason ?? null });
      return answer(applyChange(writing, before, change), expand);
    });
  });

  app.get('/v1/payment_intents', async (request, reply) => {
    requireSecretKey(request, keys);
    const wanted = parameters(listParameters, decodeForm(request.url.split('?')[1] ?? ''));
    const created =
      typeof wanted.created === 'number' ? { gte: wanted.created, lte: wanted.created } : wanted.created;
    return run(request, reply, 'list', async (tx) => {
      const { rows, hasMore } = await listIntents(tx, {
        limit: wanted.limit,
        startingAfter: wanted.starting_after,
        createdGte: created?.gte,
        createdLte: created?.lte,
        createdGt: created && 'gt' in created ? created.gt : undefined,
        createdLt: created && 'lt' in created ? created.lt : undefined,
      });
      const expand = new Set(wanted.expand?.map((path) => path.replace(/^data\./, '')));
      const data = rows.map((parts) => intentShape(parts, expand));
      return { status: 200, body: { object: 'list', url: '/v1/payment_intents', has_more: hasMore, data } };
    });
  });

  app.get<WithId>('/v1/payment_intents/:id', async (request, reply) => {
    const key = authenticate(request, keys);
    const wanted = parameters(retrieveParameters, decodeForm(request.url.split('?')[1] ?? ''));
    if (key === 'publishable') {
      const parts = await findIntent(db, request.params.id);
      // Without its secret an intent does not exist for a browser.
      if (!parts || parts.intent.clientSecret !== wanted.client_secret)
        throw noSuch('payment_intent', request.params.id, 'intent');
      return publicIntentShape(parts);
    }
    return run(request, reply, 'retrieve', async (tx) => {
      const parts = await findIntent(tx, request.params.id);
      if (!parts) throw noSuch('payment_intent', request.params.id, 'intent');
      return answer(parts, wanted.expand);
    });
  });
};

const chosenMethod = async (tx: Db, before: Parts, choice: MethodChoice): Promise<PaymentMethod> => {
  if (choice.payment_method) return useMethod(tx, choice.payment_method);
  if (choice.payment_method_data) return saveBank(tx);
  if (before.method) return before.method;
  throw invalidRequest('You cannot confirm this PaymentIntent because it is missing a payment method.', {
    code: 'payment_intent_unexpected_state',
  });
};
