import type { components } from '@souk/cart/openapi';
import { unwrap } from '@souk/service-kit/client';
import { asSystem } from '@souk/service-kit/context';
import { isRefusal, type Refusal, refuse } from '@souk/service-kit/refusal';
import type { Driver } from '../checkout/drive-checkout.ts';
import { describeUnits } from '../fulfilment/ship-order.ts';
import { unknownOrder } from '../orders/find-order.ts';
import { priceOf } from '../refunds/price-of.ts';
import type { EditPreview, Wanted } from './edit-view.ts';
import { paidUnits } from './paid-units.ts';
import { type EditPlan, planEdit } from './plan-edit.ts';
import { type EditableOrder, readEditable } from './read-editable.ts';

/** Less than this is not worth a payment: providers refuse it. */
const SMALLEST_CHARGE_MINOR = 50;

export type PricedEdit = {
  readonly order: EditableOrder;
  readonly plan: EditPlan;
  readonly quote: components['schemas']['EditQuote'];
  readonly preview: EditPreview;
};

/** What an edit would do and cost at this moment, or why it cannot be. Nothing is held by asking. */
export const priceEdit = async (
  { pool, peers }: Driver,
  number: string,
  wanted: readonly Wanted[],
): Promise<PricedEdit | Refusal> => {
  const order = await readEditable(pool, number);
  if (!order) return unknownOrder(number);
  const plan = planEdit(order, wanted);
  if (isRefusal(plan)) return plan;

  const { country, region, postcode } = order.address;
  const taken = new Map(plan.removed.map(({ variantId, quantity }) => [variantId, quantity]));
  const body = {
    market: order.market,
    address: { country, region, postcode },
    kept: paidUnits(order.bought, order.lines, taken),
    added: [...plan.added],
  };
  const quote = await asSystem(() => unwrap(peers.cart.POST('/edit-quotes', { body })));
  if (isRefusal(quote)) return quote;
  const refused = objectionTo(order, quote);
  if (refused) return refused;

  return {
    order,
    plan,
    quote,
    preview: {
      removed: await describeUnits(pool, order.id, plan.removed),
      added: quote.added?.lines ?? [],
      removedMinor: quote.removed.totalMinor,
      removedTaxMinor: quote.removed.taxMinor,
      addedMinor: quote.added?.totalMinor ?? 0,
      addedTaxMinor: quote.added?.taxMinor ?? 0,
      differenceMinor: quote.differenceMinor,
      steps: quote.added?.steps ?? [],
      keptMinor: order.leftMinor + quote.differenceMinor,
    },
  };
};

const objectionTo = (
  { leftMinor, currency }: EditableOrder,
  { differenceMinor }: PricedEdit['quote'],
): Refusal | null => {
  if (-differenceMinor > leftMinor)
    return refuse(
      'REFUND_TOO_MUCH',
      `This would give back ${priceOf(-differenceMinor, currency)}, and after earlier refunds only ${priceOf(leftMinor, currency)} is left. Refund that instead.`,
      { leftMinor },
    );
  if (differenceMinor > 0 && differenceMinor < SMALLEST_CHARGE_MINOR)
    return refuse(
      'EDIT_TOO_SMALL',
      `The difference of ${priceOf(differenceMinor, currency)} is too small to be charged. Change something more, or less.`,
      { differenceMinor, leastMinor: SMALLEST_CHARGE_MINOR },
    );
  return null;
};
