import { isRefusal, refuse } from '@souk/service-kit/refusal';
import { TRPCError, tracked } from '@trpc/server';
import { z } from 'zod';
import { toTrpcError } from '../../errors.ts';
import { router, staffMay } from '../../trpc.ts';

/** With the 8 seconds an answer about a session is remembered, somebody who was disabled is cut off within 18. */
const CHECK_EVERY_MS = 10_000;

export const adminLiveRouter = router({
  /**
   * What happens to orders, as it happens. Whoever comes back goes on behind the last they saw (`lastEventId`). The
   * session is proven at the start and every ten seconds after.
   */
  orders: staffMay('orders.read')
    .input(z.strictObject({ lastEventId: z.string().max(200).nullish() }).optional())
    .subscription(async function* ({ ctx, input, signal }) {
      const ended = new AbortController();
      const until = signal ? AbortSignal.any([signal, ended.signal]) : ended.signal;
      const { sessionId } = ctx.staff;
      let why: TRPCError | null = null;
      const check = async (): Promise<void> => {
        try {
          const person = await ctx.staffSessions.person(sessionId);
          if (person?.kind === 'staff' && person.role === ctx.staff.role) return;
          why = toTrpcError(refuse('UNAUTHENTICATED', 'Your session has ended. Sign in again.'));
        } catch (cause) {
          why = isRefusal(cause)
            ? toTrpcError(cause)
            : new TRPCError({ code: 'SERVICE_UNAVAILABLE', message: 'Sessions cannot be checked.', cause });
        }
        ended.abort();
      };
      const checking = setInterval(() => void check(), CHECK_EVERY_MS);
      try {
        for await (const news of ctx.orderNews.follow(input?.lastEventId ?? undefined, until)) {
          if (news.type === 'away') yield { type: news.type };
          else {
            const { place, ...rest } = news;
            yield tracked(place, rest);
          }
        }
      } finally {
        clearInterval(checking);
      }
      // Ending without a word would tell the page that nothing more will come; this tells it to come back.
      if (!signal?.aborted)
        throw why ?? new TRPCError({ code: 'SERVICE_UNAVAILABLE', message: 'This server is closing.' });
    }),
});
