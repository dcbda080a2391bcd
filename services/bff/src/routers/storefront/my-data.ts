import { Unreachable, unwrap } from '@souk/service-kit/client';
import { isRefusal } from '@souk/service-kit/refusal';
import { fewTries, shopperProcedure } from '../../trpc.ts';

/** What one service knows; null where it did not answer, so that nobody takes half for the whole. */
type Part = { service: string; data: Record<string, unknown> | null };

/** Everything the shop knows of the shopper, gathered from every service. Each is asked in their own name, and seldom. */
export const myData = shopperProcedure.use(fewTries).mutation(async ({ ctx }): Promise<{ parts: Part[] }> => {
  const { id, email, emailVerified } = ctx.shopper;
  // An address that is only said may be somebody else's.
  const query = emailVerified ? { email } : {};
  const ask = async ({ name, client }: (typeof ctx.everyService)[number]): Promise<Part> => {
    try {
      const params = { path: { id }, query };
      const known = await unwrap(client.GET('/customers/{id}/personal-data', { params }));
      return { service: name, data: isRefusal(known) ? null : known.data };
    } catch (error) {
      if (error instanceof Unreachable) return { service: name, data: null };
      throw error;
    }
  };
  return { parts: await Promise.all(ctx.everyService.map(ask)) };
});
