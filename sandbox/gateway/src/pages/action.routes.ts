import type { Database } from '@souk/service-kit/database';
import { inOneTransaction } from '@souk/service-kit/runner';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { parameters } from '../http/parameters.ts';
import { noSuch } from '../http/stripe-error.ts';
import { stripeId } from '../http/stripe-id.ts';
import { applyChange } from '../intents/apply-change.ts';
import { findIntent, lockIntent } from '../intents/intent.queries.ts';
import { settleAction } from '../intents/intent.ts';
import type { Parts } from '../intents/intent-shape.ts';
import { bankPage, challengePage } from './action-pages.ts';
import { sendPage } from './page.ts';

const pageQuery = z.object({ payment_intent: z.string(), payment_intent_client_secret: z.string() });
const answerBody = z.object({
  payment_intent: z.string(),
  client_secret: z.string(),
  outcome: z.enum(['approve', 'refuse']),
});

const checked = (parts: Parts | undefined, { id, secret }: { id: string; secret: string }): Parts => {
  if (!parts || parts.intent.clientSecret !== secret) throw noSuch('payment_intent', id, 'payment_intent');
  return parts;
};

/** Where the shopper comes back to, with what Stripe appends. */
const returnAddress = ({ intent }: Parts): string | null => {
  if (!intent.returnUrl) return null;
  const url = new URL(intent.returnUrl);
  url.searchParams.set('payment_intent', intent.id);
  url.searchParams.set('payment_intent_client_secret', intent.clientSecret);
  const failed = intent.status === 'requires_payment_method' || intent.status === 'canceled';
  url.searchParams.set('redirect_status', failed ? 'failed' : 'succeeded');
  return url.href;
};

/** The pages on which shoppers answer their bank. Whoever holds the client secret may answer, and nobody else. */
export const actionRoutes = (
  app: FastifyInstance,
  {
    db,
    pool,
    afterCommit,
    origins,
  }: Pick<Database, 'db' | 'pool'> & { afterCommit: () => void; origins: string[] },
): void => {
  const read = async (query: unknown): Promise<Parts> => {
    const { payment_intent: id, payment_intent_client_secret: secret } = parameters(pageQuery, query);
    return checked(await findIntent(db, id), { id, secret });
  };

  app.get('/challenge', async (request, reply) =>
    sendPage(reply, challengePage(await read(request.query)), { framedBy: origins }),
  );
  app.get('/bank', async (request, reply) => sendPage(reply, bankPage(await read(request.query))));

  app.post('/actions/answer', async (request, reply) => {
    const wanted = parameters(answerBody, request.body);
    const parts = await inOneTransaction(pool, async (_, tx, leave) => {
      const id = wanted.payment_intent;
      const before = checked(await lockIntent(tx, id), { id, secret: wanted.client_secret });
      // A second click, or an answer after the shop gave up, changes nothing and is led back all the same.
      if (before.intent.status !== 'requires_action') return before;
      const answer = {
        method: before.method!,
        approved: wanted.outcome === 'approve',
        chargeId: stripeId('ch'),
      };
      return applyChange({ tx, leave }, before, settleAction(before.intent, answer), before.method!);
    });
    afterCommit();
    const back = returnAddress(parts);
    if (request.headers.accept?.includes('application/json'))
      return { status: parts.intent.status, returnUrl: back };
    if (back) return reply.redirect(back, 303);
    return sendPage(reply, bankPage(parts));
  });
};
