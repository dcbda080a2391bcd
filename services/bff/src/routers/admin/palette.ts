import { unwrap } from '@souk/service-kit/client';
import { type Permission, roleMay } from '@souk/service-kit/permissions';
import type { Refusal } from '@souk/service-kit/refusal';
import { z } from 'zod';
import { ifHere } from '../../if-here.ts';
import { router, staffProcedure } from '../../trpc.ts';

/** Few of each: who sees too many types on. */
const EACH = 5;

export const adminPaletteRouter = router({
  /**
   * Orders, products and customers that fit the words, of those kinds the role may see. A kind whose service is away
   * is missing by name, and the others stand.
   */
  search: staffProcedure
    .input(z.strictObject({ q: z.string().trim().min(1).max(100) }))
    .query(async ({ ctx, input: { q } }) => {
      const missing: string[] = [];
      const query = { q, limit: EACH };
      const look = async <Row>(
        what: { name: string; permission: Permission },
        find: () => Promise<{ items: Row[] } | Refusal>,
      ): Promise<Row[]> => {
        if (!roleMay(ctx.staff.role, what.permission)) return [];
        const found = await ifHere(find());
        if (!found) missing.push(what.name);
        return found?.items ?? [];
      };
      const [orders, products, customers] = await Promise.all([
        look({ name: 'orders', permission: 'orders.read' }, () =>
          unwrap(ctx.order.GET('/orders', { params: { query } })),
        ),
        look({ name: 'products', permission: 'catalogue.read' }, () =>
          unwrap(ctx.catalog.GET('/desk/products', { params: { query } })),
        ),
        look({ name: 'customers', permission: 'customers.read' }, () =>
          unwrap(ctx.account.GET('/customers', { params: { query } })),
        ),
      ]);
      return {
        orders: orders.map(({ number, contactName, email, placedAt, totalMinor, currency }) => ({
          number,
          name: contactName ?? (email || 'Deleted account'),
          placedAt,
          totalMinor,
          currency,
        })),
        products: products.map(({ id, title, status }) => ({ id, title, status })),
        customers: customers.map(({ customerId, name, email }) => ({ id: customerId, name, email })),
        missing,
      };
    }),
});
