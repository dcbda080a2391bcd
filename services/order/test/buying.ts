import { randomUUID } from 'node:crypto';
import type { Quote } from './quote-of.ts';
import type { startOrder } from './start-order.ts';

type Thing = {
  stall?: string;
  productId?: string;
  title?: string;
  quantity?: number;
  unitPriceMinor: number;
  promotionMinor?: number;
  /** Where prices include their tax: the rate of this one. Left out: nothing is said of rates. */
  taxRatePpm?: number;
};

type Step = Quote['steps'][number];
type Terms = Partial<Pick<Quote, 'market' | 'currency' | 'taxIncluded' | 'deliveryMinor' | 'taxMinor'>>;

/** How much of an amount is tax at a rate. */
const taxWithin = (minor: number, ppm: number): number => Math.round((minor * ppm) / (1_000_000 + ppm));

/** By rate, the highest first; the delivery has the highest. None where things do not say. */
const taxesOf = (
  lines: readonly Pick<Quote['lines'][number], 'taxRatePpm' | 'totalMinor' | 'promotionMinor'>[],
  deliveryMinor: number,
): NonNullable<Quote['taxes']> =>
  [...new Set(lines.flatMap(({ taxRatePpm }) => taxRatePpm ?? []))]
    .toSorted((a, b) => b - a)
    .map((ratePpm, rank) => {
      const own = lines.filter((line) => line.taxRatePpm === ratePpm);
      const goodsMinor = own.reduce((sum, line) => sum + line.totalMinor - line.promotionMinor, 0);
      const paidMinor = goodsMinor + (rank === 0 ? deliveryMinor : 0);
      const taxMinor = taxWithin(paidMinor, ratePpm);
      return { ratePpm, netMinor: paidMinor - taxMinor, taxMinor };
    });

/** A quote of these things that adds up, with delivery and tax on top, or the tax within. */
export const quoteOfThings = (
  quote: Quote,
  things: readonly Thing[],
  { deliveryMinor = 590, taxMinor: toldMinor = 764, ...where }: Terms = {},
): Quote => {
  const [first] = quote.lines;
  const lines = things.map(({ quantity = 1, unitPriceMinor, promotionMinor = 0, taxRatePpm, ...rest }) => ({
    ...first!,
    variantId: randomUUID(),
    productId: randomUUID(),
    ...rest,
    quantity,
    unitPriceMinor,
    unitListPriceMinor: unitPriceMinor,
    promotionMinor,
    totalMinor: unitPriceMinor * quantity,
    ...(taxRatePpm === undefined
      ? {}
      : { taxRatePpm, taxMinor: taxWithin(unitPriceMinor * quantity - promotionMinor, taxRatePpm) }),
  }));
  const listMinor = lines.reduce((sum, line) => sum + line.totalMinor, 0);
  const discountMinor = lines.reduce((sum, line) => sum + line.promotionMinor, 0);
  const taxes = taxesOf(lines, deliveryMinor);
  const taxMinor = taxes.length > 0 ? taxes.reduce((sum, one) => sum + one.taxMinor, 0) : toldMinor;
  const addedMinor = where.taxIncluded ? 0 : taxMinor;
  const totalMinor = listMinor - discountMinor + deliveryMinor + addedMinor;
  const included = where.taxIncluded ?? false;
  const step = (facts: NonNullable<Step['facts']>, label: string, amountMinor: number): Step => ({
    kind: facts.kind,
    label,
    detail: '',
    facts,
    amountMinor,
  });
  const lantern: Step['facts'] = {
    kind: 'promotion',
    code: 'LANTERN',
    title: 'Lantern week',
    offer: { kind: 'amount', amountMinor: discountMinor },
    coveredMinor: null,
    shared: true,
    cheapest: false,
  };
  const paidMinor = listMinor - discountMinor + deliveryMinor;
  return Object.assign(quote, {
    ...where,
    lines,
    steps: [
      step({ kind: 'list', count: things.length, title: null }, 'Items', listMinor),
      step(lantern, 'LANTERN', -discountMinor),
      step(
        { kind: 'delivery', way: 'standard', label: 'Standard', freeFromMinor: 7_500 },
        'Delivery',
        deliveryMinor,
      ),
      {
        ...step(
          { kind: 'tax', place: 'Here', ratePpm: 190_000, taxableMinor: paidMinor, included },
          'Sales tax',
          addedMinor,
        ),
        ...(included ? { includedMinor: taxMinor } : {}),
      },
    ],
    listMinor,
    discountMinor,
    deliveryMinor,
    taxMinor,
    ...(taxes.length > 0 ? { taxes } : {}),
    totalMinor,
  });
};

/** Buys these things; answers the order's number and id, and what was quoted. */
export const buyThings = async (
  shop: Awaited<ReturnType<typeof startOrder>>,
  things: readonly Thing[],
  more: Terms = {},
) => {
  const shopper = shop.lockQuote();
  const quote = quoteOfThings(shopper.quote, things, more);
  const { id } = (await shopper.start()).body;
  const { order } = (await shopper.pay(id)).body;
  if (!order) throw new Error('nothing was bought');
  return { ...shopper, quote, checkoutId: id, number: order.number, key: order.key };
};
