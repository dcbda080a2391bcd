import { MOST_LINES, MOST_OF_ONE } from './quantity.ts';

export type MergeLine = {
  readonly variantId: string;
  readonly quantity: number;
  readonly seenPriceMinor: number;
};
/** A thing of which less is in the merged bag than both held together. */
export type Capped = { readonly variantId: string; readonly wanted: number; readonly quantity: number };

/**
 * What a bag holds after another one was emptied into it: quantities add up to 99 a line, new things come along up to
 * 100 lines. Whatever did not fit is reported. Of a thing in both, the price last seen is the one in `into`.
 */
export const mergeLines = (
  into: readonly MergeLine[],
  from: readonly MergeLine[],
): { changed: MergeLine[]; capped: Capped[]; lineCount: number } => {
  const held = new Map(into.map((line) => [line.variantId, line]));
  const changed: MergeLine[] = [];
  const capped: Capped[] = [];
  let lineCount = held.size;
  for (const line of from) {
    const old = held.get(line.variantId);
    const wanted = line.quantity + (old?.quantity ?? 0);
    if (!old && lineCount >= MOST_LINES) {
      capped.push({ variantId: line.variantId, wanted, quantity: 0 });
      continue;
    }
    if (!old) lineCount++;
    const quantity = Math.min(MOST_OF_ONE, wanted);
    if (quantity < wanted) capped.push({ variantId: line.variantId, wanted, quantity });
    changed.push({ ...line, ...old, quantity });
  }
  return { changed, capped, lineCount };
};
