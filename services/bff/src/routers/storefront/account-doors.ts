import { unwrap } from '@souk/service-kit/client';
import { z } from 'zod';
import { orThrow } from '../../errors.ts';
import { fewWishes, shopperDoorProcedure } from '../../trpc.ts';
import { email, id, market, passkeyAnswer, passkeyName } from '../inputs.ts';

const password = z.string().min(1).max(200);
const name = z.string().trim().min(1).max(100);
const token = z.string().min(1).max(16_000);
/** Each code is a letter to an address that anybody may have typed. */
const letterProcedure = shopperDoorProcedure.use(fewWishes);

/**
 * The ways in. What they answer is the same for an address with an account and for one without. Those that open a
 * session are called by the storefront's sign-in; the session's id goes into its encrypted cookie and nowhere else.
 */
export const doors = {
  /** Opens an account once the code that is mailed comes back. */
  register: letterProcedure
    .input(z.strictObject({ email, name, password, market: market.default('en-us') }))
    .mutation(({ ctx, input }) =>
      orThrow(
        unwrap(ctx.account.POST('/door-codes', { body: { ...input, clientAddress: ctx.clientAddress } })),
      ),
    ),

  /** Has a code mailed, to come in without a password. */
  askCode: letterProcedure
    .input(z.strictObject({ email, name: name.optional(), market: market.default('en-us') }))
    .mutation(({ ctx, input }) =>
      orThrow(
        unwrap(ctx.account.POST('/door-codes', { body: { ...input, clientAddress: ctx.clientAddress } })),
      ),
    ),

  signInWithCode: shopperDoorProcedure
    .input(z.strictObject({ codeId: id, code: z.string().trim().min(1).max(20) }))
    .mutation(({ ctx, input: { codeId, code } }) =>
      orThrow(
        unwrap(
          ctx.account.POST('/door-codes/{id}/session', {
            params: { path: { id: codeId } },
            body: { code, device: ctx.device },
          }),
        ),
      ),
    ),

  /** What the browser needs to use a passkey, or to make one for a newcomer. */
  askPasskey: shopperDoorProcedure
    .input(z.strictObject({ newcomer: z.strictObject({ email, name }).optional() }))
    .mutation(({ ctx, input }) => orThrow(unwrap(ctx.account.POST('/passkey-challenges', { body: input })))),

  signInWithPasskey: shopperDoorProcedure
    .input(z.strictObject(passkeyAnswer))
    .mutation(({ ctx, input }) =>
      orThrow(unwrap(ctx.account.POST('/passkey-sessions', { body: { ...input, device: ctx.device } }))),
    ),

  /** Opens an account with a passkey; its address is proven afterwards. */
  openWithPasskey: shopperDoorProcedure
    .input(z.strictObject({ ...passkeyAnswer, name: passkeyName }))
    .mutation(({ ctx, input }) =>
      orThrow(unwrap(ctx.account.POST('/passkey-accounts', { body: { ...input, device: ctx.device } }))),
    ),

  /** Comes in with an account elsewhere. What its provider signed is judged by the account service alone. */
  signInWithProvider: shopperDoorProcedure
    .input(
      z.strictObject({ provider: z.string().min(1).max(40), idToken: token, accessToken: token.optional() }),
    )
    .mutation(({ ctx, input }) =>
      orThrow(unwrap(ctx.account.POST('/identity-sessions', { body: { ...input, device: ctx.device } }))),
    ),

  signIn: shopperDoorProcedure
    .input(z.strictObject({ email: z.string().trim().min(1).max(254), password }))
    .mutation(({ ctx, input }) =>
      orThrow(
        unwrap(
          ctx.account.POST('/sessions', {
            body: { ...input, clientAddress: ctx.clientAddress, device: ctx.device },
          }),
        ),
      ),
    ),
};
