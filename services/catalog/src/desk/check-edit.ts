import { type Refusal, refuse } from '@souk/service-kit/refusal';
import type { ProductInput } from './editable.shapes.ts';
import type { Content } from './product-fields.ts';

type Problem = { path: string; message: string };

/**
 * Prices and moments as they have to be. What was there before and stays is let be: a sale that has ended since, or a
 * moment that has passed, must not keep anybody from mending a word.
 *
 * @param now business time
 */
export function checkEdit(input: ProductInput, before: Content | null, now: Date): Refusal | null {
  const sales = input.variants.flatMap((variant, index): Problem[] => {
    const was = before?.variants.find(({ id }) => id === variant.id);
    const at = `variants.${index}`;
    return [
      ...saleProblems(variant, { at: `${at}.sale`, was: was?.sale?.until, now }),
      ...(variant.prices ?? []).flatMap((price, place) => {
        const old = was?.prices.find(({ currency }) => currency === price.currency);
        return saleProblems(price, { at: `${at}.prices.${place}.sale`, was: old?.sale?.until, now });
      }),
    ];
  });
  if (sales.length > 0)
    return refuse('SALE_PRICE_INVALID', 'A sale is below the list price, and ends later than now.', {
      errors: sales,
    });
  if (input.status !== 'scheduled') return null;
  const message =
    input.publishAt === null
      ? 'Choose when it is published.'
      : hasPassed(input.publishAt, before?.publishAt, now)
        ? 'Choose a later moment, or publish it now.'
        : null;
  return message && refuse('SCHEDULE_INVALID', message, { errors: [{ path: 'publishAt', message }] });
}

type Priced = Pick<ProductInput['variants'][number], 'listPriceMinor' | 'sale'>;

function saleProblems(
  { sale, listPriceMinor }: Priced,
  { at, was, now }: { at: string; was: string | null | undefined; now: Date },
): Problem[] {
  if (!sale) return [];
  if (sale.priceMinor >= listPriceMinor)
    return [{ path: `${at}.priceMinor`, message: 'A sale price has to be below the list price.' }];
  return hasPassed(sale.until, was, now) ? [{ path: `${at}.until`, message: 'Choose a later moment.' }] : [];
}

const hasPassed = (moment: string | null, before: string | null | undefined, now: Date): boolean =>
  moment !== null &&
  new Date(moment) <= now &&
  (!before || new Date(before).getTime() !== new Date(moment).getTime());
