import { type Refusal, refuse } from './refusal.ts';

export type Short = { readonly variantId: string; readonly requested: number; readonly available: number };

/** OUT_OF_STOCK {lines}: what there is less of than was asked for, said alike by whoever finds out. */
export const outOfStock = (lines: readonly Short[]): Refusal =>
  refuse('OUT_OF_STOCK', 'There is less in the hall than asked for. Take fewer, or leave it out.', { lines });
