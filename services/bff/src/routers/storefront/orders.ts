import { unwrap } from '@souk/service-kit/client';
import { z } from 'zod';
import { orThrow } from '../../errors.ts';
import { router, shopperOrGuestProcedure, shopperProcedure } from '../../trpc.ts';
import { after, id, key, market } from '../inputs.ts';
import { reorder } from './reorder.ts';

/** A change of an order; `orderKey`: of the order's link, for who is no customer of ours. */
const ofEdit = z.strictObject({
  number: z.string().min(1).max(30),
  id,
  orderKey: z.string().max(100).optional(),
});
const paramsOf = ({ number, id: edit, orderKey }: z.output<typeof ofEdit>) => ({
  path: { number, id: edit },
  query: { key: orderKey },
});

export const ordersRouter = router({
  /** One order: for whoever holds its link key, or the customer it belongs to. A stranger learns nothing. */
  byNumber: shopperOrGuestProcedure
    .input(z.strictObject({ number: z.string().min(1).max(30), key: z.string().max(100).optional() }))
    .query(({ ctx, input: { number, key } }) =>
      orThrow(unwrap(ctx.order.GET('/orders/{number}', { params: { path: { number }, query: { key } } }))),
    ),

  /** Its invoices and credit notes, in the order they were issued. */
  papers: shopperOrGuestProcedure
    .input(z.strictObject({ number: z.string().min(1).max(30), key: z.string().max(100).optional() }))
    .query(({ ctx, input: { number, key } }) =>
      orThrow(
        unwrap(ctx.order.GET('/orders/{number}/documents', { params: { path: { number }, query: { key } } })),
      ),
    ),

  /** The same things again. */
  reorder,

  /** Asks to send things back: whoever holds the order's link key, or the customer it belongs to. */
  requestReturn: shopperOrGuestProcedure
    .input(
      z.strictObject({
        number: z.string().min(1).max(30),
        orderKey: z.string().max(100).optional(),
        key,
        lines: z
          .array(
            z.strictObject({
              variantId: id,
              quantity: z.int().min(1).max(99),
              reason: z.string().trim().min(1).max(200),
            }),
          )
          .min(1, 'Choose what you send back.')
          .max(100),
        note: z.string().trim().max(2_000).optional(),
      }),
    )
    .mutation(({ ctx, input: { number, orderKey, ...body } }) =>
      orThrow(
        unwrap(
          ctx.order.POST('/orders/{number}/returns', {
            params: { path: { number }, query: { key: orderKey } },
            body,
          }),
        ),
      ),
    ),

  /** How paying for a change of an order stands. */
  editCheckout: shopperOrGuestProcedure
    .input(ofEdit)
    .query(({ ctx, input }) =>
      orThrow(unwrap(ctx.order.GET('/orders/{number}/edits/{id}/checkout', { params: paramsOf(input) }))),
    ),

  /** Pays the difference of a change, by whoever may see the order. */
  payEdit: shopperOrGuestProcedure
    .input(
      ofEdit.extend({
        key,
        method: z.enum(['card', 'wallet']),
        paymentMethodId: z.string().max(100).optional(),
        market: market.default('en-us'),
      }),
    )
    .mutation(({ ctx, input: { number, id: edit, orderKey, market: where, ...payment } }) =>
      orThrow(
        unwrap(
          ctx.order.POST('/orders/{number}/edits/{id}/pay', {
            params: paramsOf({ number, id: edit, orderKey }),
            body: {
              ...payment,
              returnUrl: `${ctx.env.STOREFRONT_ORIGINS[0]}/${where}/orders/${encodeURIComponent(number)}`,
            },
          }),
        ),
      ),
    ),

  /** After a 3-D Secure challenge: asks what happened and goes on from there. */
  resumeEdit: shopperOrGuestProcedure.input(ofEdit).mutation(({ ctx, input }) =>
    orThrow(
      unwrap(
        ctx.order.POST('/orders/{number}/edits/{id}/resume', {
          params: paramsOf(input),
          body: { key: input.id },
        }),
      ),
    ),
  ),

  /** The shopper does not want the change: the order stays as it was. */
  declineEdit: shopperOrGuestProcedure.input(ofEdit).mutation(({ ctx, input }) =>
    orThrow(
      unwrap(
        ctx.order.POST('/orders/{number}/edits/{id}/withdraw', {
          params: paramsOf(input),
          body: { key: input.id },
        }),
      ),
    ),
  ),

  mine: shopperProcedure
    // A page that scrolls on says in which direction; there is only one.
    .input(z.strictObject({ cursor: after.nullable(), direction: z.literal('forward').optional() }))
    .query(({ ctx, input }) =>
      orThrow(
        unwrap(
          ctx.order.GET('/customers/{id}/orders', {
            params: { path: { id: ctx.shopper.id }, query: { after: input.cursor ?? undefined } },
          }),
        ),
      ),
    ),
});
