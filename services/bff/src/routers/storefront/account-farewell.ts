import { unwrap } from '@souk/service-kit/client';
import { z } from 'zod';
import { orThrow } from '../../errors.ts';
import { fewTries, publicProcedure, shopperProcedure } from '../../trpc.ts';
import { id, market, passkeyAnswer } from '../inputs.ts';

const proof = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('password'), password: z.string().min(1).max(200) }),
  z.strictObject({ kind: z.literal('code'), codeId: id, code: z.string().trim().min(1).max(20) }),
  z.strictObject({ kind: z.literal('passkey'), ...passkeyAnswer }),
]);

/** Leaving for good, and the receipt that stays. */
export const farewell = {
  /** Deletes the account of whoever shows once more that it is theirs; answers what opens the receipt. */
  erase: shopperProcedure
    .use(fewTries)
    .input(z.strictObject({ proof, market }))
    .mutation(async ({ ctx, input }) => {
      const { id: customerId, sessionId } = ctx.shopper;
      const link = await orThrow(
        unwrap(
          ctx.account.POST('/customers/{id}/erasure', { params: { path: { id: customerId } }, body: input }),
        ),
      );
      ctx.shopperSessions.forget(sessionId);
      ctx.forgetCart();
      return link;
    }),

  /** What each service answered when an account was deleted, for whoever has the link. */
  erasure: publicProcedure
    .input(z.strictObject({ token: z.string().min(1).max(64) }))
    .query(({ ctx, input }) =>
      orThrow(unwrap(ctx.account.GET('/erasures/{token}', { params: { path: input } }))),
    ),
};
