import type { Db } from '@souk/service-kit/database';
import { problemSchema } from '@souk/service-kit/refusal';
import { requireStaff } from '@souk/service-kit/request-guard';
import { inOneTransaction } from '@souk/service-kit/runner';
import type { ServiceApp } from '@souk/service-kit/service';
import { z } from 'zod';
import type { Driver } from '../checkout/drive-checkout.ts';
import { decideOlder } from './beginning.queries.ts';
import { olderDecisionSchema } from './beginning.ts';
import { latestReconciliation, openDrift } from './reconcile.queries.ts';
import { reconcile } from './reconcile.ts';

const reconciliationSchema = z
  .object({
    /** When the last run ended; null before the first. */
    at: z.string().nullable(),
    checked: z.int(),
    repaired: z.int(),
    drift: z.array(
      z.object({
        /** Null for a hold whose key names no checkout at all. */
        checkoutId: z.uuid().nullable(),
        orderNumber: z.string().nullable(),
        /** A payment nobody asked for. */
        intentId: z.uuid().nullable(),
        kind: z.string(),
        expected: z.string(),
        found: z.string(),
        repair: z.string().nullable(),
        since: z.string(),
      }),
    ),
  })
  .meta({ id: 'Reconciliation' });

const MOST_ON_DEMAND = 500;
const tags = ['reconciliation'];
const response = { 200: reconciliationSchema, 403: problemSchema };

export const reconcileRoutes = (app: ServiceApp, driver: Driver, db: Db): void => {
  const path = '/reconciliations';
  app.get(path, { schema: { tags, operationId: 'latestReconciliation', response } }, async (request) => {
    if (request.caller.actor.kind !== 'system') requireStaff(request);
    return viewLatest(db);
  });

  app.post(path, { schema: { tags, operationId: 'reconcile', response } }, async (request) => {
    if (request.caller.actor.kind !== 'system') requireStaff(request, 'owner', 'manager', 'support');
    await reconcile(driver, db, MOST_ON_DEMAND);
    return viewLatest(db);
  });

  app.post(
    `${path}/older`,
    {
      schema: {
        tags,
        operationId: 'decideOlder',
        summary:
          'What becomes of payments and sales from before this database began, that it knows no order of: after it was restored, or came up empty',
        body: z.strictObject({ decision: olderDecisionSchema }),
        response,
      },
    },
    async (request) => {
      const owner = requireStaff(request, 'owner');
      await inOneTransaction(driver.pool, (_runner, tx) => decideOlder(tx, request.body.decision, owner.id));
      return viewLatest(db);
    },
  );
};

const viewLatest = async (db: Db): Promise<z.infer<typeof reconciliationSchema>> => {
  const [latest, drift] = [await latestReconciliation(db), await openDrift(db)];
  return {
    at: latest?.finished_at ? new Date(latest.finished_at).toISOString() : null,
    checked: latest?.checked ?? 0,
    repaired: latest?.repaired ?? 0,
    drift: drift.map((row) => ({
      checkoutId: row.checkout_id,
      orderNumber: row.order_number,
      intentId: row.intent_id,
      kind: row.kind,
      expected: row.expected,
      found: row.found,
      repair: row.repair,
      since: new Date(row.first_seen_at).toISOString(),
    })),
  };
};
