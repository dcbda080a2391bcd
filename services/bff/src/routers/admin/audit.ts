import { unwrap } from '@souk/service-kit/client';
import { isRefusal } from '@souk/service-kit/refusal';
import { z } from 'zod';
import type { Context } from '../../context.ts';
import { orThrow } from '../../errors.ts';
import { router, staffMay } from '../../trpc.ts';
import { auditFilter, readAuditRecords } from './audit-records.ts';
import { withNames } from './staff-names.ts';
import { verifyLog } from './verify-audit.ts';

const mayRead = staffMay('audit.read');

export const adminAuditRouter = router({
  /** Who changed what, in every service, newest first. Services that did not answer are named. */
  list: mayRead
    .input(
      auditFilter.extend({
        after: z.string().max(2_000).optional(),
        limit: z.int().min(1).max(100).default(50),
      }),
    )
    .query(async ({ ctx, input: { after, limit, ...filter } }) => {
      const { items, ...rest } = await readAuditRecords(ctx.everyService, filter, { after, limit });
      return { ...rest, items: await withNames(ctx, ctx.staff, items) };
    }),

  /** What the log can be filtered by. */
  filters: mayRead.query(async ({ ctx }) => {
    const [actions, staff] = await Promise.all([
      Promise.all(
        ctx.everyService.map(({ client }) =>
          unwrap(client.GET('/audit/actions'))
            .then((answer) => (isRefusal(answer) ? [] : answer.actions))
            .catch(() => []),
        ),
      ),
      unwrap(ctx.account.GET('/staff')).catch(() => []),
    ]);
    return {
      actions: [...new Set(actions.flat())].sort(),
      people: isRefusal(staff) ? [] : staff.map(({ staffId, name }) => ({ id: staffId, name })),
    };
  }),

  /** The letter that was mailed last, and how long each log is now. */
  chain: mayRead.query(async ({ ctx }) => ({
    letter: await lastLetter(ctx),
    logs: await Promise.all(
      ctx.everyService.map(async ({ name, client }) => {
        const head = await unwrap(client.GET('/audit/head')).catch(() => null);
        return { service: name, head: head === null || isRefusal(head) ? null : head };
      }),
    ),
  })),

  /** Recomputes every log and holds it against the head that was mailed last. */
  verify: mayRead.mutation(async ({ ctx }) => {
    const letter = await lastLetter(ctx);
    return {
      day: letter?.day ?? null,
      logs: await Promise.all(ctx.everyService.map((reach) => verifyLog(reach, letter))),
    };
  }),
});

const lastLetter = async (ctx: Context) => {
  const { items } = await orThrow(
    unwrap(ctx.notification.GET('/audit-letters', { params: { query: { limit: 1 } } })),
  );
  return items[0] ?? null;
};
