import type { Database } from '@souk/service-kit/database';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { type Keys, requireSecretKey } from '../http/authenticate.ts';
import { parameters } from '../http/parameters.ts';
import { seconds } from '../intents/intent-shape.ts';
import { ledgerTotals, listLedger } from './ledger.queries.ts';

const limit = z.coerce.number().int().min(1).max(1_000).default(100);

/** Read access to the book: Stripe's balance transactions (money only), and the whole of it for tests. */
export const ledgerRoutes = (
  app: FastifyInstance,
  { db, keys }: Pick<Database, 'db'> & { keys: Keys },
): void => {
  app.get('/v1/balance_transactions', async (request) => {
    requireSecretKey(request, keys);
    const entries = await listLedger(db, {
      ...parameters(z.object({ limit }), request.query),
      moneyOnly: true,
    });
    return {
      object: 'list',
      url: '/v1/balance_transactions',
      has_more: false,
      data: entries.map((entry) => {
        const amount = entry.kind === 'refund' ? -entry.amount : entry.amount;
        return {
          id: entry.id,
          object: 'balance_transaction',
          amount,
          net: amount,
          fee: 0,
          currency: entry.currency,
          type: entry.kind === 'refund' ? 'refund' : 'charge',
          source: entry.sourceId,
          status: 'available',
          created: seconds(entry.createdAt),
        };
      }),
    };
  });

  app.get('/sandbox/ledger', async (request) => {
    const query = parameters(z.object({ limit, intent: z.string().max(100).optional() }), request.query);
    return {
      totals: await ledgerTotals(db),
      data: await listLedger(db, { limit: query.limit, intentId: query.intent }),
    };
  });
};
