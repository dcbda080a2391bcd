import type { StockRow } from '../desk/desk.ts';
import { withAlarm } from './tell-of-stock.ts';

type Nonsense = { readonly code: 'VALIDATION' | 'STOCK_UNCOUNTED'; readonly problem: string };

/** An item after a correction of its shelf, or why that cannot be. What is promised and not there becomes shortage. */
export const recount = (
  before: StockRow,
  change: { readonly delta: number } | { readonly countedTo: number },
): StockRow | Nonsense => {
  if (!before.tracked)
    return {
      code: 'STOCK_UNCOUNTED',
      problem: 'This variant is not counted. Turn counting on in the catalogue first.',
    };
  const onHand = 'delta' in change ? before.onHand + change.delta : change.countedTo;
  if (onHand < 0 && onHand < before.onHand && before.backorderLimit === 0)
    return {
      code: 'VALIDATION',
      problem: `There cannot be fewer than none on the shelf: ${before.onHand} are there, so take away ${Math.max(0, before.onHand)} at most.`,
    };
  const shortage = Math.max(0, before.reserved - onHand - before.backorderLimit);
  return withAlarm({ ...before, onHand, shortage, version: before.version + 1 });
};

/** What the audit log keeps of an item. */
export const shown = ({ onHand, reserved, shortage }: StockRow) => ({ onHand, reserved, shortage });
