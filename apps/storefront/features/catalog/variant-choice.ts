/** A variant as far as choosing goes: its values in the order of the product's options. */
export type Choosable = { id: string; optionValues: string[]; band: 'in' | 'low' | 'out' | 'backorder' };

export type ValueState = 'available' | 'sold_out' | 'missing';

const canBuy = ({ band }: Choosable): boolean => band !== 'out';

/** What is shown first: the first variant that can be bought, else the first. */
export const firstChoice = <V extends Choosable>(variants: readonly V[]): V | undefined =>
  variants.find(canBuy) ?? variants[0];

const sameBeside = (variant: Choosable, chosen: readonly string[], place: number): number =>
  variant.optionValues.filter((value, at) => at !== place && value === chosen[at]).length;

/**
 * The variant after one value was chosen: the other choices stay if that exists, sold out or not. Where it does not,
 * the nearest one with the new value, rather one that can be bought.
 */
export const chooseValue = <V extends Choosable>(
  variants: readonly V[],
  { chosen, place, value }: { chosen: readonly string[]; place: number; value: string },
): V | undefined => {
  const others = chosen.length - 1;
  const candidates = variants.filter(({ optionValues }) => optionValues[place] === value);
  const exact = candidates.find((variant) => sameBeside(variant, chosen, place) === others);
  if (exact) return exact;
  const rank = (variant: V) => sameBeside(variant, chosen, place) * 2 + (canBuy(variant) ? 1 : 0);
  return candidates.toSorted((a, b) => rank(b) - rank(a))[0];
};

/** How a value stands beside the other choices: can be bought, is sold out, or was never made that way. */
export const valueState = (
  variants: readonly Choosable[],
  { chosen, place, value }: { chosen: readonly string[]; place: number; value: string },
): ValueState => {
  const others = chosen.length - 1;
  const exact = variants.find(
    (variant) => variant.optionValues[place] === value && sameBeside(variant, chosen, place) === others,
  );
  if (!exact) return 'missing';
  return canBuy(exact) ? 'available' : 'sold_out';
};
