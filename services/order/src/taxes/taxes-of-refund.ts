import type { RateTax } from '@souk/events/rate-tax';
import { shareOf, splitAmount } from '@souk/service-kit/share-of-amount';

/** What at a rate was paid for the things a refund names. */
export type Worth = { readonly ratePpm: number; readonly paidMinor: number };

type RefundToTax = {
  /** What was paid at each rate, tax within, for the whole order. */
  readonly all: readonly RateTax[];
  /** What went back of it before, refund after refund. */
  readonly given: readonly RateTax[];
  readonly amountMinor: number;
  /** Of the things it is for; none where it names none. */
  readonly named: readonly Worth[];
  /** Where whoever asked for it priced it by rate already, as an edit does. */
  readonly priced: readonly RateTax[] | null;
};

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);
const paidOf = ({ netMinor, taxMinor }: RateTax): number => netMinor + taxMinor;

/**
 * What of a refund is at which rate, and the tax within. It comes off the things it names, at the rates they were sold at,
 * and what is more than they are worth off all that is left, as does one that names nothing. The tax at a rate is its
 * share of the running total, so that refunds which give everything back give all of its tax back, cut as they may be.
 * Their amounts sum to the refund. Pure.
 */
export const taxesOfRefund = ({ all, given, amountMinor, named, priced }: RefundToTax): RateTax[] => {
  const rates = all.map((one) => {
    const gone = given.filter(({ ratePpm }) => ratePpm === one.ratePpm);
    const goneMinor = sum(gone.map(paidOf));
    const goneTaxMinor = sum(gone.map(({ taxMinor }) => taxMinor));
    return {
      ...one,
      goneMinor,
      goneTaxMinor,
      leftMinor: Math.max(0, paidOf(one) - goneMinor),
      leftNetMinor: Math.max(0, one.netMinor - (goneMinor - goneTaxMinor)),
      leftTaxMinor: Math.max(0, one.taxMinor - goneTaxMinor),
    };
  });
  const fits = (one: RateTax): boolean => {
    const left = rates.find(({ ratePpm }) => ratePpm === one.ratePpm);
    if (!left) return false;
    const after = { netMinor: left.leftNetMinor - one.netMinor, taxMinor: left.leftTaxMinor - one.taxMinor };
    return Math.min(after.netMinor, after.taxMinor) >= 0;
  };
  if (priced?.every(fits)) return [...priced];

  const meant = priced ? priced.map((one) => ({ ...one, paidMinor: paidOf(one) })) : named;
  const worth = rates.map(({ ratePpm, leftMinor }) =>
    Math.min(leftMinor, sum(meant.map((one) => (one.ratePpm === ratePpm ? one.paidMinor : 0)))),
  );
  const ofNamed = splitAmount(Math.min(amountMinor, sum(worth)), worth);
  const rest = rates.map(({ leftMinor }, place) => leftMinor - ofNamed[place]!);
  const ofRest = splitAmount(Math.min(amountMinor - sum(ofNamed), sum(rest)), rest);
  const over = amountMinor - sum(ofNamed) - sum(ofRest);
  return rates
    .map((rate, place) => {
      const partMinor = ofNamed[place]! + ofRest[place]! + (place === 0 ? over : 0);
      const dueMinor =
        partMinor < rate.leftMinor
          ? shareOf(rate.taxMinor, { part: rate.goneMinor + partMinor, of: paidOf(rate) }) - rate.goneTaxMinor
          : rate.leftTaxMinor;
      const taxMinor = Math.min(Math.max(0, dueMinor), rate.leftTaxMinor, partMinor);
      return { ratePpm: rate.ratePpm, netMinor: partMinor - taxMinor, taxMinor };
    })
    .filter((one) => paidOf(one) > 0);
};

/** Takes an amount, no more than there is, off what is at several rates; both parts sum to it, rate by rate. Pure. */
export const takeTaxes = (
  taxes: readonly RateTax[],
  amountMinor: number,
): { taken: RateTax[]; rest: RateTax[] } => {
  const paid = taxes.map(paidOf);
  const parts = splitAmount(Math.min(amountMinor, sum(paid)), paid);
  const taken = taxes.map((one, place): RateTax => {
    const partMinor = parts[place]!;
    const taxMinor = partMinor === 0 ? 0 : shareOf(one.taxMinor, { part: partMinor, of: paidOf(one) });
    return { ratePpm: one.ratePpm, netMinor: partMinor - taxMinor, taxMinor };
  });
  const rest = taxes.map(
    (one, place): RateTax => ({
      ratePpm: one.ratePpm,
      netMinor: one.netMinor - taken[place]!.netMinor,
      taxMinor: one.taxMinor - taken[place]!.taxMinor,
    }),
  );
  const some = (one: RateTax): boolean => paidOf(one) > 0;
  return { taken: taken.filter(some), rest: rest.filter(some) };
};
