'use client';

import { Notice } from '@souk/ui/notice';
import { priceText } from '@souk/ui/price-parts';
import type { Market } from '../../lib/market';
import type { Refusal } from '../../lib/trpc/refusal';
import type { Bag } from './types';

type Short = { variantId: string; requested: number; available: number };
type Props = {
  market: Market;
  refusal: Refusal;
  bag: Bag | null;
  /** Takes what there is, or leaves the thing out, and tries again. */
  onTake: (line: { variantId: string; quantity: number }) => void;
  onAcceptPrices: () => void;
  onAcceptTotal: (totalMinor: number) => void;
};

/** Why nothing was held, and the ways on. The shopper decides; nothing changes by itself. */
export function StartRefusal({ market, refusal, bag, onTake, onAcceptPrices, onAcceptTotal }: Props) {
  const titleOf = (variantId: string) =>
    bag?.lines.find((line) => line.variantId === variantId)?.title ?? 'Something';
  const inText = (amountMinor: number) =>
    priceText({ amountMinor, currency: market.currency, locale: market.locale });

  if (refusal.code === 'OUT_OF_STOCK')
    return (
      <Notice kind="problem" title="There is less in the hall than you want.">
        {((refusal.lines as Short[] | undefined) ?? []).map(({ variantId, available }) => (
          <span key={variantId} className="block">
            {titleOf(variantId)}: {available === 0 ? 'none left' : `${available} left`}.{' '}
            <button
              type="button"
              className="link"
              onClick={() => onTake({ variantId, quantity: Math.min(99, available) })}
            >
              {available === 0 ? 'Leave it out' : `Take ${available}`}
            </button>
          </span>
        ))}
      </Notice>
    );
  if (refusal.code === 'LINE_UNAVAILABLE') {
    const gone = bag?.lines.filter(({ problem }) => problem === 'unavailable') ?? [];
    return (
      <Notice kind="problem" title="Something in the bag is no longer sold.">
        {gone.map(({ variantId, title }) => (
          <span key={variantId} className="block">
            {title}.{' '}
            <button type="button" className="link" onClick={() => onTake({ variantId, quantity: 0 })}>
              Leave it out
            </button>
          </span>
        ))}
      </Notice>
    );
  }
  if (refusal.code === 'PRICE_CHANGED') {
    const changed = bag?.lines.filter(({ problem }) => problem === 'price_changed') ?? [];
    return (
      <Notice kind="problem" title="A price has changed since you put it in.">
        {changed.map(({ variantId, title, priceWasMinor, unitPriceMinor }) => (
          <span key={variantId} className="block">
            {title}: was {inText(priceWasMinor ?? unitPriceMinor)}, is {inText(unitPriceMinor)}.
          </span>
        ))}
        <button type="button" className="link" onClick={onAcceptPrices}>
          Go on with the new price
        </button>
      </Notice>
    );
  }
  if (refusal.code === 'QUOTE_CHANGED') {
    const { totalMinor } = refusal.quote as { totalMinor: number };
    return (
      <Notice kind="problem" title={`The total is now ${inText(totalMinor)}.`}>
        <button type="button" className="link" onClick={() => onAcceptTotal(totalMinor)}>
          Go on with the new total
        </button>
      </Notice>
    );
  }
  return <Notice kind="problem" title={refusal.detail} />;
}
