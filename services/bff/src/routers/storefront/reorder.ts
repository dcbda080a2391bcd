import type { paths as OrderPaths } from '@souk/order/openapi';
import { unwrap } from '@souk/service-kit/client';
import { isRefusal, type Refusal } from '@souk/service-kit/refusal';
import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { orThrow } from '../../errors.ts';
import { ifHere } from '../../if-here.ts';
import { shopperOrGuestProcedure } from '../../trpc.ts';
import { key, market } from '../inputs.ts';
import { putInBag } from './put-in-bag.ts';

type Line =
  OrderPaths['/orders/{number}']['get']['responses'][200]['content']['application/json']['lines'][number];
/** `code`: why a thing stayed out. `SOME_LEFT`: it went in, but fewer of it. */
type NotAll = { title: string; variantTitle: string; code: string; added: number; wanted: number };

/**
 * Puts what was ordered once into the bag again, as much of it as is there now, and tells what is not. Sent again with
 * the same key it adds nothing more. While inventory is away everything goes in: the till holds stock, a bag does not.
 */
export const reorder = shopperOrGuestProcedure
  .input(
    z.strictObject({
      number: z.string().min(1).max(30),
      orderKey: z.string().max(100).optional(),
      key,
      market: market.default('en-us'),
    }),
  )
  .mutation(async ({ ctx, input: { number, orderKey, key: intention, market: where } }) => {
    const params = { path: { number }, query: { key: orderKey } };
    const order = await orThrow(unwrap(ctx.order.GET('/orders/{number}', { params })));
    const things = sameThingsTogether(order.lines);
    const variantIds = things.map(({ variantId }) => variantId).join(',');
    const stock = await ifHere(
      unwrap(ctx.inventory.GET('/availability', { params: { query: { variantIds } } })),
    );

    const notAll: NotAll[] = [];
    let added = 0;
    for (const { variantId, quantity: wanted, title, variantTitle } of things) {
      const tell = (code: string, put: number) =>
        notAll.push({ title, variantTitle, code, added: put, wanted });
      const known = stock?.find((one) => one.variantId === variantId);
      const quantity = Math.min(wanted, known?.available ?? wanted);
      if (known?.band === 'out' || quantity <= 0) {
        tell('OUT_OF_STOCK', 0);
        continue;
      }
      const line = { variantId, quantity, key: `${intention.slice(0, 60)}:${variantId}` };
      const refused = await refusalOf(putInBag(ctx, { market: where, line }));
      if (refused) tell(refused.code, 0);
      else {
        added += quantity;
        if (quantity < wanted) tell('SOME_LEFT', quantity);
      }
    }
    return { added, notAll };
  });

/** A thing that was added to an order later stands on several lines. */
const sameThingsTogether = (lines: readonly Line[]): Line[] => {
  const things = new Map<string, Line>();
  for (const line of lines) {
    const before = things.get(line.variantId);
    things.set(line.variantId, { ...line, quantity: line.quantity + (before?.quantity ?? 0) });
  }
  return [...things.values()];
};

const refusalOf = async (adding: Promise<unknown>): Promise<Refusal | null> => {
  try {
    await adding;
    return null;
  } catch (error) {
    if (error instanceof TRPCError && isRefusal(error.cause)) return error.cause;
    throw error;
  }
};
