import type { RateTax } from '@souk/events/rate-tax';
import type { TaxClass } from '@souk/events/tax-class';
import { splitAmount, splitShare } from '@souk/service-kit/share-of-amount';
import type { TaxToQuote } from './quote.ts';

/** What a thing is taxed by: its class; or, of one that was sold already, the rate it was sold at. */
export type ToTax = { readonly taxClass: TaxClass; readonly soldAtPpm?: number | undefined };

/** The rate of a thing at a place, in parts per million. A place that says nothing of a reduced rate has none. */
export const rateAt = (
  { taxClass, soldAtPpm }: ToTax,
  { ratePpm, reducedPpm = ratePpm }: TaxToQuote,
): number => soldAtPpm ?? { standard: ratePpm, reduced: reducedPpm, none: 0 }[taxClass];

export type Taxed = {
  /** One for each rate, the highest first, goods and delivery together. Their sums are the tax, and the total. */
  readonly taxes: readonly RateTax[];
  readonly taxMinor: number;
  /** What each line, and the delivery, has of it. */
  readonly lineTaxes: readonly number[];
  readonly deliveryTaxMinor: number;
};

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);

/**
 * The tax on what is paid for some lines and their delivery, in minor units. It is worked out once for each rate, from
 * all that is at that rate, and rounded once; its cents are then shared over the lines and the delivery, none lost.
 *
 * Where prices include tax, delivery has the rates of the goods it brings: as many parts of it are at a rate as of what
 * is paid for the goods (in Germany delivery is part of what it accompanies; sharing it by value is how that is done).
 * Goods that cost nothing share nothing: then it has their highest rate, and without goods the usual one. Where tax is
 * added, none is due on delivery. Pure.
 */
export const taxByRate = (
  { lines, deliveryMinor }: { lines: readonly (ToTax & { paidMinor: number })[]; deliveryMinor: number },
  tax: TaxToQuote,
): Taxed => {
  const { included = false } = tax;
  const rates = lines.map((line) => rateAt(line, tax));
  const highest = rates.length > 0 ? Math.max(...rates) : tax.ratePpm;
  const ranks = [...new Set([...rates, highest, 0])].toSorted((a, b) => b - a);
  const goods = ranks.map((rate) =>
    sum(lines.map(({ paidMinor }, place) => (rates[place] === rate ? paidMinor : 0))),
  );
  const carried = ranks.map((rate, rank) => {
    if (!included) return rate === 0 ? 1 : 0;
    return sum(goods) > 0 ? goods[rank]! : Number(rate === highest);
  });
  const deliveries = splitAmount(deliveryMinor, carried);

  const lineTaxes = lines.map(() => 0);
  let deliveryTaxMinor = 0;
  const taxes = ranks.map((ratePpm, rank): RateTax => {
    const paidMinor = goods[rank]! + deliveries[rank]!;
    const places = [...lines.keys()].filter((place) => rates[place] === ratePpm);
    const amounts = [...places.map((place) => lines[place]!.paidMinor), deliveries[rank]!];
    const shares = splitShare(amounts, { part: ratePpm, of: 1_000_000 + (included ? ratePpm : 0) });
    const taxMinor = sum(shares);
    for (const [at, place] of places.entries()) lineTaxes[place] = shares[at]!;
    deliveryTaxMinor += shares.at(-1)!;
    return { ratePpm, netMinor: paidMinor - (included ? taxMinor : 0), taxMinor };
  });
  const paid = taxes.filter(({ netMinor }) => netMinor > 0);
  return {
    taxes: paid.length > 0 ? paid : taxes.slice(0, 1),
    taxMinor: sum(taxes.map(({ taxMinor }) => taxMinor)),
    lineTaxes,
    deliveryTaxMinor,
  };
};
