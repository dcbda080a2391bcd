import { z } from 'zod';
import { defineEvent } from './define-event.ts';

/**
 * A merchant's file says how many of these variants can be sold. Inventory counts them to that, once per key; units
 * that are held stay held. Aggregate: the product.
 */
export const stockCountRequested = defineEvent(
  'stock.count_requested',
  1,
  z.object({
    productId: z.uuid(),
    key: z.string(),
    reason: z.string(),
    /** For the ledger: who asked. */
    actor: z.object({ kind: z.string(), id: z.string().optional(), role: z.string().optional() }),
    counts: z.array(z.object({ variantId: z.uuid(), available: z.int().nonnegative() })),
  }),
);

/** What a count of this key changed is to be taken back; sales since then stay sold. Aggregate: the product. */
export const stockCountWithdrawn = defineEvent(
  'stock.count_withdrawn',
  1,
  z.object({ productId: z.uuid(), key: z.string(), reason: z.string(), variantIds: z.array(z.uuid()) }),
);
