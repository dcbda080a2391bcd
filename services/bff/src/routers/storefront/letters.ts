import { unwrap } from '@souk/service-kit/client';
import { refuse } from '@souk/service-kit/refusal';
import { z } from 'zod';
import { orThrow, toTrpcError } from '../../errors.ts';
import { publicProcedure, router, shopperProcedure } from '../../trpc.ts';

const token = z.string().min(1).max(1000);
const topic = z.enum(['back-in-stock', 'reviews']);

/** Letters are chosen by address: only whoever has shown that it is theirs may. */
const withAddress = shopperProcedure.use(({ next, ctx }) => {
  const { id, email, emailVerified } = ctx.shopper;
  if (!emailVerified) throw toTrpcError(refuse('EMAIL_UNPROVEN', 'Show first that this address is yours.'));
  return next({ ctx: { path: { id }, email } });
});

/** Which letters somebody wants. */
export const lettersRouter = router({
  mine: withAddress.query(({ ctx }) =>
    orThrow(
      unwrap(
        ctx.notification.GET('/customers/{id}/letter-choices', {
          params: { path: ctx.path, query: { email: ctx.email } },
        }),
      ),
    ),
  ),

  choose: withAddress
    .input(z.strictObject({ channel: z.literal('email'), topic, wanted: z.boolean() }))
    .mutation(({ ctx, input }) =>
      orThrow(
        unwrap(
          ctx.notification.PUT('/customers/{id}/letter-choices', {
            params: { path: ctx.path },
            body: { email: ctx.email, ...input },
          }),
        ),
      ),
    ),

  /** What the link in a letter is about. */
  link: publicProcedure
    .input(z.strictObject({ token }))
    .query(({ ctx, input }) =>
      orThrow(unwrap(ctx.notification.GET('/letter-links/{token}', { params: { path: input } }))),
    ),

  /** Ends letters of its kind, or has them again. */
  answer: publicProcedure.input(z.strictObject({ token, wanted: z.boolean() })).mutation(({ ctx, input }) =>
    orThrow(
      unwrap(
        ctx.notification.POST('/letter-links/{token}', {
          params: { path: { token: input.token } },
          body: { wanted: input.wanted },
        }),
      ),
    ),
  ),
});
