import { unwrap } from '@souk/service-kit/client';
import { z } from 'zod';
import type { Context } from '../../context.ts';
import { orThrow } from '../../errors.ts';
import { ifHere } from '../../if-here.ts';
import { router, staffMay } from '../../trpc.ts';
import { id } from '../inputs.ts';
import { mergePage, openPosition, sealPosition } from './people-page.ts';

const mayRead = staffMay('customers.read');
const mayNote = staffMay('customers.note');
const mayWrite = staffMay('customers.write');
const one = z.strictObject({ id });
const PAGE = 50;

type Asked = { q?: string | undefined; after: string | null; limit: number };
const queryOf = ({ q, after, limit }: Asked) => ({ limit, ...(q ? { q } : {}), ...(after ? { after } : {}) });

/** Registered customers with what they bought; without it while the order service is away. */
const listAccounts = async (ctx: Context, asked: Asked) => {
  const page = await orThrow(unwrap(ctx.account.GET('/customers', { params: { query: queryOf(asked) } })));
  const customerIds = page.items.map(({ customerId }) => customerId).join(',');
  const spend = customerIds
    ? await ifHere(unwrap(ctx.order.GET('/customer-spend', { params: { query: { customerIds } } })))
    : [];
  const bought = new Map(spend?.map((row) => [row.customerId, row]));
  const items = page.items.map(({ customerId, createdAt, ...customer }) => {
    const { orders = null, spent = null, lastOrderAt = null } = bought.get(customerId) ?? {};
    return {
      ...customer,
      kind: 'account' as const,
      id: customerId,
      at: createdAt,
      orders,
      spent,
      lastOrderAt,
    };
  });
  return { items, more: page.nextCursor !== null };
};

/** People who bought without an account. Null while the order service is away. */
const listGuests = async (ctx: Context, asked: Asked) => {
  const page = await ifHere(unwrap(ctx.order.GET('/guest-buyers', { params: { query: queryOf(asked) } })));
  if (!page) return null;
  const items = page.items.map((guest) => ({ ...guest, kind: 'guest' as const, at: guest.lastOrderAt }));
  return { items, more: page.nextCursor !== null };
};

export const adminCustomersRouter = router({
  /**
   * Everybody who has an account or bought as a guest, the newest first. A guest whose address was shown to be a
   * customer's is that customer. `complete` is false while guests and spend are out of reach.
   */
  list: mayRead
    .input(
      z.strictObject({
        q: z.string().trim().max(100).optional(),
        kind: z.enum(['account', 'guest']).optional(),
        after: z.string().max(1500).optional(),
        limit: z.int().min(1).max(100).default(PAGE),
      }),
    )
    .query(async ({ ctx, input: { q, kind, after, limit } }) => {
      const from = openPosition(after);
      const nobody = { items: [], more: false };
      const [accounts, guests] = await Promise.all([
        kind === 'guest' ? nobody : listAccounts(ctx, { q, limit, after: from.accounts }),
        kind === 'account' ? nobody : listGuests(ctx, { q, limit, after: from.guests }),
      ]);
      const { items, next } = mergePage(
        {
          accounts: accounts.items,
          guests: guests?.items ?? [],
          more: accounts.more || (guests?.more ?? false),
        },
        { from, limit },
      );
      const complete = guests !== null && accounts.items.every(({ orders }) => orders !== null);
      return { items, complete, nextCursor: next ? sealPosition(next) : null };
    }),

  /** One customer: facts, addresses, notes; orders and spend are null while the order service is away. */
  byId: mayRead.input(one).query(async ({ ctx, input }) => {
    const params = { path: { id: input.id } };
    const [customer, addresses, notes, spend, orders] = await Promise.all([
      orThrow(unwrap(ctx.account.GET('/customers/{id}/desk', { params }))),
      orThrow(unwrap(ctx.account.GET('/customers/{id}/addresses', { params }))),
      orThrow(unwrap(ctx.account.GET('/customers/{id}/notes', { params }))),
      ifHere(unwrap(ctx.order.GET('/customer-spend', { params: { query: { customerIds: input.id } } }))),
      ifHere(unwrap(ctx.order.GET('/customers/{id}/orders', { params }))),
    ]);
    return { ...customer, addresses, notes, spend: spend?.[0] ?? null, orders };
  }),

  /** A page of a customer's orders, the newest first. */
  orders: mayRead.input(z.strictObject({ id, after: z.string().max(500) })).query(({ ctx, input }) =>
    orThrow(
      unwrap(
        ctx.order.GET('/customers/{id}/orders', {
          params: { path: { id: input.id }, query: { after: input.after } },
        }),
      ),
    ),
  ),

  addNote: mayNote.input(z.strictObject({ id, text: z.string().max(5000) })).mutation(({ ctx, input }) =>
    orThrow(
      unwrap(
        ctx.account.POST('/customers/{id}/notes', {
          params: { path: { id: input.id } },
          body: { text: input.text },
        }),
      ),
    ),
  ),

  strikeNote: mayNote
    .input(z.strictObject({ id, noteId: id }))
    .mutation(({ ctx, input }) =>
      orThrow(unwrap(ctx.account.POST('/customers/{id}/notes/{noteId}/strike', { params: { path: input } }))),
    ),

  signOutEverywhere: mayWrite.input(one).mutation(async ({ ctx, input }) => {
    await orThrow(unwrap(ctx.account.DELETE('/customers/{id}/sessions', { params: { path: input } })));
    return { signedOut: true };
  }),

  setDisabled: mayWrite
    .input(z.strictObject({ id, disabled: z.boolean() }))
    .mutation(({ ctx, input: { id: customerId, disabled } }) =>
      orThrow(
        unwrap(
          ctx.account.PUT('/customers/{id}/disabled', {
            params: { path: { id: customerId } },
            body: { disabled },
          }),
        ),
      ),
    ),
});
