import type { Band } from '../products/product.shapes.ts';

type Stock = { band: Band; available: number | null; backOn: string | null };

/** Whether a shopper could see the difference: exact counts are shown only where few are left. */
export const looksDifferent = (before: Stock, after: Stock): boolean =>
  before.band !== after.band ||
  before.backOn !== after.backOn ||
  (after.band === 'low' && before.available !== after.available);
