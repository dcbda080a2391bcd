import { unwrap } from '@souk/service-kit/client';
import { currencies } from '@souk/service-kit/markets';
import { z } from 'zod';
import { orThrow } from '../../errors.ts';
import { router, staffMay } from '../../trpc.ts';
import { after, id, key } from '../inputs.ts';
import { orderStory } from './order-story.ts';
import { withNames } from './staff-names.ts';

const number = z.string().min(1).max(30);
const quantity = z.int().min(1).max(99);
const amountMinor = z.int().min(0).max(1e12);
const moment = z.iso.datetime({ offset: true });
const text = (max: number, message: string) => z.string().trim().min(1, message).max(max);
const wanted = z
  .array(z.strictObject({ variantId: id, quantity: z.int().min(0).max(99) }))
  .min(1, 'Change a quantity, or add something.')
  .max(100);
const units = z.array(z.strictObject({ variantId: id, quantity })).max(100);

export const adminOrdersRouter = router({
  list: staffMay('orders.read')
    .input(
      z.strictObject({
        q: z.string().trim().max(100).optional(),
        status: z.enum(['confirmed', 'fulfilled', 'cancelled']).optional(),
        fulfilment: z.enum(['unfulfilled', 'partly', 'fulfilled']).optional(),
        refunded: z.enum(['none', 'some', 'partly', 'fully']).optional(),
        /** From this instant on, and before that one. */
        placedFrom: moment.optional(),
        placedTo: moment.optional(),
        /** Only orders in this money; totals are bounded in it. */
        currency: z.enum(currencies).optional(),
        minTotalMinor: amountMinor.optional(),
        maxTotalMinor: amountMinor.optional(),
        method: z.enum(['card', 'wallet', 'bank', 'none']).optional(),
        sort: z.enum(['newest', 'oldest', 'total']).optional(),
        after,
        limit: z.int().min(1).max(100).optional(),
      }),
    )
    .query(({ ctx, input }) => orThrow(unwrap(ctx.order.GET('/orders', { params: { query: input } })))),

  /** What waits at the desk, for the side bar and Today. */
  counts: staffMay('orders.read').query(({ ctx }) => orThrow(unwrap(ctx.order.GET('/orders/counts')))),

  /** An order with its whole story: what every service has on record about it, and which did not answer. */
  byNumber: staffMay('orders.read')
    .input(z.strictObject({ number }))
    .query(async ({ ctx, input }) => {
      const params = { path: input };
      const [order, history] = await Promise.all([
        orThrow(unwrap(ctx.order.GET('/orders/{number}', { params }))),
        orThrow(unwrap(ctx.order.GET('/orders/{number}/history', { params }))),
      ]);
      const { story, missing } = await orderStory(ctx, history);
      const acted = story.map(({ by, ...entry }) => ({ ...entry, actor: by ?? { kind: 'system' } }));
      return { ...order, missing, waiting: history.waiting, story: await withNames(ctx, ctx.staff, acted) };
    }),

  /** A parcel leaves, with all of what is left or a part of it. */
  ship: staffMay('orders.ship')
    .input(
      z.strictObject({
        number,
        key,
        lines: units.min(1, 'Choose what is in the parcel.'),
        carrier: text(100, 'Enter who carries the parcel.'),
        trackingNumber: text(100, 'Enter the tracking number.'),
        trackingUrl: z
          .url({ protocol: /^https?$/, error: 'Enter the whole address, with https://' })
          .nullish(),
      }),
    )
    .mutation(({ ctx, input: { number: of, ...body } }) =>
      orThrow(
        unwrap(ctx.order.POST('/orders/{number}/fulfilments', { params: { path: { number: of } }, body })),
      ),
    ),

  /** Gives a part or all of what is left back. `restock` takes unsent lines out of the order and back on the shelf. */
  refund: staffMay('orders.refund')
    .input(
      z.strictObject({
        number,
        key,
        amountMinor: amountMinor.min(1, 'Enter an amount above 0.'),
        reason: text(500, 'Say why. The shopper reads it.'),
        lines: units.default([]),
        restock: z.boolean().default(false),
      }),
    )
    .mutation(({ ctx, input: { number: of, ...body } }) =>
      orThrow(unwrap(ctx.order.POST('/orders/{number}/refunds', { params: { path: { number: of } }, body }))),
    ),

  cancel: staffMay('orders.cancel')
    .input(z.strictObject({ number, key, reason: text(500, 'Say why. The shopper reads it.') }))
    .mutation(({ ctx, input: { number: of, ...body } }) =>
      orThrow(unwrap(ctx.order.POST('/orders/{number}/cancel', { params: { path: { number: of } }, body }))),
    ),

  /** What changing an order would cost or give back, before it is done. Nothing is held by asking. */
  previewEdit: staffMay('orders.edit')
    .input(z.strictObject({ number, lines: wanted }))
    .query(({ ctx, input: { number: of, ...body } }) =>
      orThrow(
        unwrap(ctx.order.POST('/orders/{number}/edits/preview', { params: { path: { number: of } }, body })),
      ),
    ),

  /** Changes an order of which nothing of these things was sent. A difference up waits for the shopper to pay it. */
  edit: staffMay('orders.edit')
    .input(
      z.strictObject({
        number,
        key,
        lines: wanted,
        reason: text(500, 'Say why. The shopper reads it.'),
        expectedDifferenceMinor: z.int(),
      }),
    )
    .mutation(({ ctx, input: { number: of, ...body } }) =>
      orThrow(unwrap(ctx.order.POST('/orders/{number}/edits', { params: { path: { number: of } }, body }))),
    ),

  /** Takes a change back that waits to be paid. Asked twice it means the same as once. */
  withdrawEdit: staffMay('orders.edit')
    .input(z.strictObject({ number, id }))
    .mutation(({ ctx, input }) =>
      orThrow(
        unwrap(
          ctx.order.POST('/orders/{number}/edits/{id}/withdraw', {
            params: { path: input },
            body: { key: input.id },
          }),
        ),
      ),
    ),

  /** Tries what waits of an order again at once, instead of after its pause. Nothing is done twice by it. */
  retry: staffMay('orders.retry')
    .input(z.strictObject({ number }))
    .mutation(({ ctx, input }) =>
      orThrow(unwrap(ctx.order.POST('/orders/{number}/retry', { params: { path: input }, body: {} }))),
    ),

  /** A note between colleagues, in the order's history. */
  note: staffMay('orders.note')
    .input(z.strictObject({ number, text: text(2_000, 'Write something first.') }))
    .mutation(({ ctx, input: { number: of, ...body } }) =>
      orThrow(unwrap(ctx.order.POST('/orders/{number}/notes', { params: { path: { number: of } }, body }))),
    ),

  /** Opens a return on the shopper's behalf. */
  requestReturn: staffMay('returns.decide')
    .input(
      z.strictObject({
        number,
        key,
        lines: z
          .array(z.strictObject({ variantId: id, quantity, reason: text(500, 'Say why it comes back.') }))
          .min(1, 'Choose what comes back.')
          .max(100),
        note: z.string().trim().max(2_000).nullish(),
      }),
    )
    .mutation(({ ctx, input: { number: of, ...body } }) =>
      orThrow(unwrap(ctx.order.POST('/orders/{number}/returns', { params: { path: { number: of } }, body }))),
    ),
});
