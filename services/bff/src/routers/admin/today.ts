import { unwrap } from '@souk/service-kit/client';
import { roleMay } from '@souk/service-kit/permissions';
import { isRefusal, type Refusal } from '@souk/service-kit/refusal';
import { z } from 'zod';
import type { Context } from '../../context.ts';
import { orThrow } from '../../errors.ts';
import { router, staffMay } from '../../trpc.ts';

const MOST_ITEMS = 3;
const day = z.iso.date('Choose a day.');

/** What answered; null for what did not, which is then named and no reason to show nothing. */
const orNull = async <T>(answer: Promise<T | Refusal>): Promise<T | null> => {
  const value = await answer.catch(() => null);
  return value === null || isRefusal(value) ? null : (value as T);
};

/** Figures are of one currency: two are never added. */
const currency = z
  .string()
  .regex(/^[A-Z]{3}$/)
  .default('USD');

export const adminTodayRouter = router({
  /** The shop's figures over a period, against the one before. */
  sales: staffMay('sales.read')
    .input(
      z.union([
        z.strictObject({ period: z.enum(['today', 'yesterday', '7d', '30d', '90d']), currency }),
        z.strictObject({ from: day, to: day, currency }),
      ]),
    )
    .query(({ ctx, input }) => orThrow(unwrap(ctx.order.GET('/sales', { params: { query: input } })))),

  /** What waits for somebody, from whoever answers. */
  needsHand: staffMay('orders.read').query(async ({ ctx }) => {
    const fewest = { limit: MOST_ITEMS, sort: 'fewest' as const };
    const [orders, returns, ledger, levels, short, low, parked] = await Promise.all([
      orNull(unwrap(ctx.order.GET('/orders/counts'))),
      orNull(
        unwrap(ctx.order.GET('/returns', { params: { query: { limit: MOST_ITEMS, state: 'received' } } })),
      ),
      orNull(unwrap(ctx.order.GET('/reconciliations'))),
      orNull(unwrap(ctx.inventory.GET('/desk/stock/summary'))),
      orNull(unwrap(ctx.inventory.GET('/desk/stock', { params: { query: { ...fewest, level: 'short' } } }))),
      orNull(unwrap(ctx.inventory.GET('/desk/stock', { params: { query: { ...fewest, level: 'low' } } }))),
      roleMay(ctx.staff.role, 'system.read') ? countParked(ctx) : null,
    ]);
    return {
      orders,
      returns: returns?.items ?? [],
      drift: ledger && { count: ledger.drift.length, checkedAt: ledger.at },
      stock: levels && {
        ...levels,
        items: [...(short?.items ?? []), ...(low?.items ?? [])].slice(0, MOST_ITEMS),
      },
      parked: parked?.services ?? [],
      /** Who did not answer, once each. */
      missing: [
        ...new Set([
          ...(orders && ledger ? [] : ['Orders']),
          ...(levels ? [] : ['Stock']),
          ...(parked?.missing ?? []),
        ]),
      ],
    };
  }),
});

type Peers = Pick<Context, 'catalog' | 'cart' | 'order' | 'inventory' | 'notification'>;

const countParked = async ({ catalog, cart, order, inventory, notification }: Peers) => {
  const first = { params: { query: { limit: 1 } } };
  const asked = [
    { name: 'Catalogue', page: orNull(unwrap(catalog.GET('/parked-events', first))) },
    { name: 'Cart', page: orNull(unwrap(cart.GET('/parked-events', first))) },
    { name: 'Orders', page: orNull(unwrap(order.GET('/parked-events', first))) },
    { name: 'Stock', page: orNull(unwrap(inventory.GET('/parked-events', first))) },
    { name: 'Messages', page: orNull(unwrap(notification.GET('/parked-events', first))) },
  ];
  const answers = await Promise.all(asked.map(async ({ name, page }) => ({ name, page: await page })));
  return {
    services: answers.flatMap(({ name, page }) =>
      page && page.total > 0 ? [{ service: name, total: page.total, type: page.items[0]?.type ?? null }] : [],
    ),
    missing: answers.filter(({ page }) => page === null).map(({ name }) => name),
  };
};
