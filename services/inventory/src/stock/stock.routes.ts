import { isRefusal, problemSchema, refuse, sendRefusal } from '@souk/service-kit/refusal';
import { requireStaff } from '@souk/service-kit/request-guard';
import type { Service } from '@souk/service-kit/service';
import { z } from 'zod';
import type { StockRow } from '../desk/desk.ts';
import { adjustStock, setBackOn } from './adjust-stock.ts';
import { availabilitySchema, bandOf, onShelf } from './availability.ts';
import { findStock, readLedger } from './stock.queries.ts';

const params = z.object({ variantId: z.uuid() });
const idList = z
  .string()
  .transform((list) => list.split(',').filter((id) => id !== ''))
  .pipe(z.array(z.uuid()).min(1).max(200));

const stockSchema = availabilitySchema
  .extend({ onHand: z.int(), reserved: z.int(), backorderLimit: z.int(), shortage: z.int() })
  .meta({ id: 'Stock' });

const ledgerSchema = z.array(
  z
    .object({
      id: z.uuid(),
      kind: z.string(),
      delta: z.int(),
      key: z.string(),
      reason: z.string().nullable(),
      actor: z.unknown(),
      at: z.iso.datetime(),
    })
    .meta({ id: 'LedgerEntry' }),
);

const adjustmentBody = z
  .strictObject({
    key: z.string().min(1).max(200),
    delta: z.int().min(-100_000).max(100_000).optional(),
    countedTo: z.int().min(0).max(1_000_000).optional(),
    reason: z.string().trim().min(1, 'Say why.').max(200),
  })
  .refine(({ delta, countedTo }) => (delta === undefined) !== (countedTo === undefined), {
    message: 'give either delta or countedTo',
    path: ['delta'],
  });

const toAvailability = (row: StockRow) => ({
  variantId: row.variantId,
  tracked: row.tracked,
  band: bandOf(row),
  available: onShelf(row),
  backOn: row.backOn,
});
const toStock = (row: StockRow) => ({
  ...toAvailability(row),
  onHand: row.onHand,
  reserved: row.reserved,
  backorderLimit: row.backorderLimit,
  shortage: row.shortage,
});

/** What is there: for shoppers as availability, for staff as counts, ledger and adjustments. */
export const stockRoutes = ({ app, db }: Service): void => {
  const problems = { 400: problemSchema, 403: problemSchema, 404: problemSchema, 409: problemSchema };
  const unknown = () => refuse('STOCK_UNKNOWN', 'There is no stock record for this variant.');

  app.get(
    '/availability',
    {
      schema: {
        operationId: 'getAvailability',
        tags: ['stock'],
        summary: 'Exact availability of up to 200 variants; unknown ones are left out',
        querystring: z.object({ variantIds: idList }),
        response: { 200: z.array(availabilitySchema), ...problems },
      },
    },
    async ({ query }) => (await findStock(db, query.variantIds)).map(toAvailability),
  );

  app.get(
    '/stock/:variantId',
    {
      schema: {
        operationId: 'getStock',
        tags: ['stock'],
        params,
        response: { 200: stockSchema, ...problems },
      },
    },
    async (request, reply) => {
      requireStaff(request);
      const [row] = await findStock(db, [request.params.variantId]);
      return row ? toStock(row) : sendRefusal(reply, unknown());
    },
  );

  app.get(
    '/stock/:variantId/ledger',
    {
      schema: {
        operationId: 'getStockLedger',
        tags: ['stock'],
        params,
        response: { 200: ledgerSchema, ...problems },
      },
    },
    async (request) => {
      requireStaff(request);
      const entries = await readLedger(db, { variantId: request.params.variantId, limit: 200 });
      return entries.map((entry) => ({ ...entry, at: new Date(entry.at).toISOString() }));
    },
  );

  app.post(
    '/stock/:variantId/adjustments',
    {
      schema: {
        operationId: 'adjustStock',
        tags: ['stock'],
        params,
        body: adjustmentBody,
        response: { 200: stockSchema, ...problems },
      },
    },
    async (request, reply) => {
      requireStaff(request, 'owner', 'manager', 'fulfilment');
      const { key, reason, delta, countedTo } = request.body;
      const change = delta === undefined ? { countedTo: countedTo ?? 0 } : { delta };
      const result = await adjustStock(db, { variantId: request.params.variantId, key, reason, change });
      return isRefusal(result) ? sendRefusal(reply, result) : toStock(result);
    },
  );

  app.put(
    '/stock/:variantId/back-on',
    {
      schema: {
        operationId: 'setBackOn',
        tags: ['stock'],
        params,
        body: z.strictObject({ backOn: z.iso.date().nullable() }),
        response: { 200: stockSchema, ...problems },
      },
    },
    async (request, reply) => {
      requireStaff(request, 'owner', 'manager', 'fulfilment');
      const result = await setBackOn(db, {
        variantId: request.params.variantId,
        backOn: request.body.backOn,
      });
      return isRefusal(result) ? sendRefusal(reply, result) : toStock(result);
    },
  );
};
