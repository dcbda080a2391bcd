import type { Database, Db } from '@souk/service-kit/database';
import { desc, eq } from 'drizzle-orm';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { type Keys, requireSecretKey } from '../http/authenticate.ts';
import { parameters } from '../http/parameters.ts';
import { invalidRequest, noSuch } from '../http/stripe-error.ts';
import { stripeId } from '../http/stripe-id.ts';
import type { RunOperation } from '../idempotency/run-operation.ts';
import { findCharge, lockIntent, saveCharge } from '../intents/intent.queries.ts';
import { refundParameters } from '../intents/intent-parameters.ts';
import { chargeShape, type Parts, refundShape } from '../intents/intent-shape.ts';
import { writeLedger } from '../ledger/ledger.queries.ts';
import { refund } from '../schema.ts';
import { emitEvent } from '../webhooks/emit-event.ts';
import { refundCharge } from './refund.ts';

const listed = z.object({
  payment_intent: z.string().max(100).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(10),
});

/** Refunds: asked for by intent or by charge. */
export const refundRoutes = (
  app: FastifyInstance,
  { db, keys, run }: Pick<Database, 'db'> & { keys: Keys; run: RunOperation },
): void => {
  app.post('/v1/refunds', async (request, reply) => {
    requireSecretKey(request, keys);
    const wanted = parameters(refundParameters, request.body);
    return run(request, reply, 'refund', async (tx) => {
      const { intent, charge, method } = await lockTarget(tx, wanted);
      const given = refundCharge(charge ?? undefined, { amount: wanted.amount });
      await saveCharge(tx, given.charge);
      const [saved] = await tx
        .insert(refund)
        .values({
          id: stripeId('re'),
          intentId: intent.id,
          chargeId: given.charge.id,
          amount: given.amount,
          currency: intent.currency,
          reason: wanted.reason,
          metadata: wanted.metadata,
        })
        .returning();
      await writeLedger(tx, [
        {
          intentId: intent.id,
          sourceId: saved!.id,
          kind: 'refund',
          amount: given.amount,
          currency: intent.currency,
        },
      ]);
      await emitEvent(tx, 'charge.refunded', chargeShape(given.charge, method!));
      return { status: 200, body: refundShape(saved!) };
    });
  });

  app.get('/v1/refunds', async (request) => {
    requireSecretKey(request, keys);
    const { payment_intent, limit } = parameters(listed, request.query);
    const rows = await db
      .select()
      .from(refund)
      .where(payment_intent ? eq(refund.intentId, payment_intent) : undefined)
      .orderBy(desc(refund.place))
      .limit(limit);
    return { object: 'list', url: '/v1/refunds', has_more: false, data: rows.map(refundShape) };
  });

  app.get<{ Params: { id: string } }>('/v1/refunds/:id', async (request) => {
    requireSecretKey(request, keys);
    const [found] = await db.select().from(refund).where(eq(refund.id, request.params.id));
    if (!found) throw noSuch('refund', request.params.id);
    return refundShape(found);
  });
};

const lockTarget = async (tx: Db, wanted: { payment_intent?: string; charge?: string }): Promise<Parts> => {
  const charge = wanted.charge === undefined ? undefined : await findCharge(tx, wanted.charge);
  if (wanted.charge !== undefined && !charge) throw noSuch('charge', wanted.charge, 'charge');
  const intentId = wanted.payment_intent ?? charge?.intentId;
  if (intentId === undefined)
    throw invalidRequest('One of the following params should be provided: payment_intent or charge.');
  const parts = await lockIntent(tx, intentId);
  if (!parts) throw noSuch('payment_intent', intentId, 'payment_intent');
  return parts;
};
