import { requireMay } from '@souk/service-kit/permissions';
import { problemSchema } from '@souk/service-kit/refusal';
import type { Pool } from '@souk/service-kit/runner';
import type { ServiceApp } from '@souk/service-kit/service';
import { z } from 'zod';
import { likeOf } from '../orders/list-orders.ts';
import { guestBuyers, spendOfCustomers } from './spend.queries.ts';

const spent = z.array(z.object({ currency: z.string(), amountMinor: z.int() }));
const customerSpendSchema = z
  .object({ customerId: z.uuid(), orders: z.int(), spent, lastOrderAt: z.iso.datetime().nullable() })
  .meta({ id: 'CustomerSpend' });
const guestBuyerSchema = z
  .object({
    email: z.string(),
    name: z.string(),
    orders: z.int(),
    spent,
    lastOrderAt: z.iso.datetime(),
    /** Where the last order went. */
    place: z.object({ city: z.string(), region: z.string(), country: z.string() }),
    /** Where a page that begins after this one stands. */
    cursor: z.string(),
  })
  .meta({ id: 'GuestBuyer' });
const tags = ['customers'];

const idList = z
  .string()
  .transform((list) => list.split(',').filter((id) => id !== ''))
  .pipe(z.array(z.uuid()).min(1, 'Name at least one customer.').max(100, 'Name at most 100 customers.'));

/** Nothing for a cursor that was never ours: the list then begins at its beginning. */
const positionOf = (after: string | undefined): { at: string; id: string } | null => {
  const [at, id] = Buffer.from(after ?? '', 'base64url')
    .toString()
    .split('|');
  return at && id && /^\d{4}-[\d :.+-]+$/.test(at) && /^[\da-f-]{36}$/.test(id) ? { at, id } : null;
};

/** What people bought, for the desk's pages about people. */
export const spendRoutes = (app: ServiceApp, { pool }: { pool: Pool }): void => {
  app.get(
    '/customer-spend',
    {
      schema: {
        tags,
        operationId: 'listCustomerSpend',
        querystring: z.object({ customerIds: idList }),
        response: { 200: z.array(customerSpendSchema), 403: problemSchema },
      },
    },
    async (request) => {
      requireMay(request, 'customers.read');
      return spendOfCustomers(pool, request.query.customerIds);
    },
  );

  app.get(
    '/guest-buyers',
    {
      schema: {
        tags,
        operationId: 'listGuestBuyers',
        querystring: z.object({
          q: z.string().trim().max(100).optional(),
          after: z.string().max(300).optional(),
          limit: z.coerce.number().int().min(1).max(100).default(50),
        }),
        response: {
          200: z
            .object({ items: z.array(guestBuyerSchema), nextCursor: z.string().nullable() })
            .meta({ id: 'GuestBuyerPage' }),
          403: problemSchema,
        },
      },
    },
    async (request) => {
      requireMay(request, 'customers.read');
      const { q, after, limit } = request.query;
      const found = await guestBuyers(pool, {
        like: likeOf(q),
        after: positionOf(after),
        limit: limit + 1,
      });
      const items = found.slice(0, limit);
      return { items, nextCursor: found.length > limit ? items.at(-1)!.cursor : null };
    },
  );
};
