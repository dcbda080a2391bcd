import { requireMay } from '@souk/service-kit/permissions';
import { isRefusal, problemSchema, sendRefusal } from '@souk/service-kit/refusal';
import type { Service } from '@souk/service-kit/service';
import { z } from 'zod';
import { customerUnknown, requireSelf } from '../caller-rules.ts';
import { countLiveSessions } from '../sessions/session.queries.ts';
import { findCustomer } from './customer.queries.ts';
import { customerParams, customerSchema, toCustomerView } from './customer-view.ts';
import { type CustomerRow, customerSorts, findCustomers } from './find-customers.ts';
import { setCustomerDisabled } from './set-customer-disabled.ts';
import { signOutCustomer } from './sign-out-customer.ts';

const placeSchema = z.object({ city: z.string(), region: z.string(), country: z.string() });
const listedSchema = customerSchema
  .extend({
    /** Of their default address. */
    place: placeSchema.nullable(),
    /** Where a page that begins after this customer stands. */
    cursor: z.string(),
  })
  .meta({ id: 'ListedCustomer' });
const pageSchema = z
  .object({ items: z.array(listedSchema), nextCursor: z.string().nullable() })
  .meta({ id: 'CustomerPage' });
const tags = ['customers'];

const toListed = ({ place, cursor, ...row }: CustomerRow) => ({
  ...toCustomerView(row),
  place,
  cursor,
});

/** What the desk asks and does about customers. */
export function customerDeskRoutes({ app, db }: Service): void {
  app.get(
    '/customers',
    {
      schema: {
        operationId: 'listCustomers',
        tags,
        querystring: z.object({
          q: z.string().trim().max(100).optional(),
          sort: z.enum(customerSorts).default('newest'),
          after: z.string().max(1000).optional(),
          limit: z.coerce.number().int().min(1).max(100).default(50),
        }),
        response: { 200: pageSchema, 403: problemSchema },
      },
    },
    async (request) => {
      requireMay(request, 'customers.read');
      const { limit, ...asked } = request.query;
      const rows = await findCustomers(db, { ...asked, limit: limit + 1 });
      const items = rows.slice(0, limit).map(toListed);
      return { items, nextCursor: rows.length > limit ? items.at(-1)!.cursor : null };
    },
  );

  app.get(
    '/customers/:id/desk',
    {
      schema: {
        operationId: 'getCustomerForDesk',
        tags,
        params: customerParams,
        response: {
          200: customerSchema.extend({ sessions: z.int() }).meta({ id: 'DeskCustomer' }),
          403: problemSchema,
          404: problemSchema,
        },
      },
    },
    async (request, reply) => {
      requireMay(request, 'customers.read');
      const { id } = request.params;
      const found = await findCustomer(db, id);
      if (!found) return sendRefusal(reply, customerUnknown());
      return { ...toCustomerView(found), sessions: await countLiveSessions(db, id) };
    },
  );

  app.delete(
    '/customers/:id/sessions',
    {
      schema: {
        operationId: 'signOutEverywhere',
        tags,
        params: customerParams,
        response: { 204: z.null(), 403: problemSchema, 404: problemSchema },
      },
    },
    async (request, reply) => {
      const byStaff = request.caller.actor.kind === 'staff';
      if (byStaff) requireMay(request, 'customers.write');
      else requireSelf(request, request.params.id);
      const result = await signOutCustomer(db, { customerId: request.params.id, byStaff });
      return isRefusal(result) ? sendRefusal(reply, result) : reply.code(204).send(null);
    },
  );

  app.put(
    '/customers/:id/disabled',
    {
      schema: {
        operationId: 'setCustomerDisabled',
        tags,
        params: customerParams,
        body: z.object({ disabled: z.boolean() }),
        response: { 200: customerSchema, 403: problemSchema, 404: problemSchema },
      },
    },
    async (request, reply) => {
      requireMay(request, 'customers.write');
      const result = await setCustomerDisabled(db, {
        customerId: request.params.id,
        disabled: request.body.disabled,
      });
      return isRefusal(result) ? sendRefusal(reply, result) : toCustomerView(result);
    },
  );
}
