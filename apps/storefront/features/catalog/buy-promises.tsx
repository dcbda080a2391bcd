'use client';

import { priceText } from '@souk/ui/price-parts';
import { Truck, Undo2 } from 'lucide-react';
import type { Market } from '../../lib/market.ts';
import { useCart } from '../cart/use-cart.ts';

type Props = { market: Market; amountMinor: number; currency: string };

/** What happens after: how it is sent, and how it can come back. The free limit is known once there is a bag. */
export function BuyPromises({ market, amountMinor, currency }: Props) {
  const { data: cart } = useCart();
  const limit = cart?.freeDeliveryFromMinor ?? null;
  const from =
    limit === null
      ? null
      : priceText({ amountMinor: limit, currency, locale: market.locale }).replace(/\.00$/, '');
  const free = limit !== null && (cart?.subtotalMinor ?? 0) + amountMinor >= limit;
  const delivery =
    from === null
      ? 'You see what delivery costs before you pay.'
      : free
        ? `Free from ${from}, so free today.`
        : `Delivery is free from ${from}.`;
  const row = 'flex gap-5 border-t border-line py-4';
  return (
    <ul className="mt-6 text-[0.9375rem] leading-5.5">
      <li className={row}>
        <Truck aria-hidden="true" className="mt-0.5 size-5 shrink-0" strokeWidth={1.75} />
        <span>
          <strong className="block font-semibold">Sent from the hall within a day.</strong>
          <span className="text-ink-muted">{delivery}</span>
        </span>
      </li>
      <li className={row}>
        <Undo2 aria-hidden="true" className="mt-0.5 size-5 shrink-0" strokeWidth={1.75} />
        <span>
          <strong className="block font-semibold">30 days to change your mind.</strong>
          <span className="text-ink-muted">We pay the way back.</span>
        </span>
      </li>
    </ul>
  );
}
