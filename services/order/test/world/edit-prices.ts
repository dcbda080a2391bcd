import type { components } from '@souk/cart/openapi';
import { marketOf } from '@souk/service-kit/markets';
import { type Answer, problem } from './answers.ts';

type Request = components['schemas']['EditQuoteRequest'];
type EditQuote = components['schemas']['EditQuote'];

const taxOf = (goodsMinor: number): number => Math.round(goodsMinor / 10);

/** The price of changing an order as cart tells it: a tenth of tax, added or within, and whatever prices a test sets. */
export const createEditPrices = () => {
  const prices = new Map<string, number>();
  const world = { prices, quote: answer, heard: (_request: Request): void => {} };
  function answer(request: Request): Answer {
    world.heard(request);
    const { kept, added, market } = request;
    const included = marketOf(market).taxDisplay === 'included';
    if (added.some(({ variantId }) => !prices.has(variantId))) return problem(404, 'VARIANT_UNKNOWN');
    const worth = (which: 'now' | 'stays') => kept.reduce((sum, one) => sum + one[which].amountMinor, 0);
    const goodsMinor = worth('now') - worth('stays');
    const taxMinor = taxOf(worth('now')) - taxOf(worth('stays'));
    const totalMinor = goodsMinor + (included ? 0 : taxMinor);
    const removed = { goodsMinor, taxMinor, totalMinor, taxes: tenth(totalMinor - taxMinor, taxMinor) };
    const lines = added.map(({ variantId, quantity }) => lineOf(variantId, quantity, prices.get(variantId)!));
    const addition = lines.length > 0 ? additionOf(lines, included) : null;
    const differenceMinor = (addition?.totalMinor ?? 0) - removed.totalMinor;
    const body: EditQuote = { removed, added: addition, differenceMinor };
    return { status: 200, body };
  }
  return world;
};
export type EditPrices = ReturnType<typeof createEditPrices>;

const tenth = (netMinor: number, taxMinor: number) => [{ ratePpm: 100_000, netMinor, taxMinor }];

type Line = components['schemas']['QuoteLine'];

const lineOf = (variantId: string, quantity: number, unitPriceMinor: number): Line => ({
  variantId,
  productId: variantId,
  handle: 'clover-socks',
  title: 'Clover Socks',
  variantTitle: 'Leaf',
  stall: 'wear',
  image: { src: null, alt: '', art: false },
  quantity,
  unitPriceMinor,
  unitListPriceMinor: unitPriceMinor,
  promotionMinor: 0,
  totalMinor: unitPriceMinor * quantity,
});

const additionOf = (lines: Line[], included: boolean): NonNullable<EditQuote['added']> => {
  const listMinor = lines.reduce((sum, { totalMinor }) => sum + totalMinor, 0);
  const taxMinor = taxOf(listMinor);
  const addedMinor = included ? 0 : taxMinor;
  return {
    lines,
    steps: [
      { kind: 'list', label: 'List price', detail: 'Clover Socks', amountMinor: listMinor },
      { kind: 'tax', label: 'Sales tax', detail: '10%', amountMinor: addedMinor },
    ],
    listMinor,
    discountMinor: 0,
    taxMinor,
    taxes: tenth(listMinor + addedMinor - taxMinor, taxMinor),
    taxLabel: 'Sales tax',
    totalMinor: listMinor + addedMinor,
  };
};
