'use client';

import { truck, wayBack } from '@souk/ui/drawings';
import { LineIcon } from '@souk/ui/line-icon';
import { shortPriceText } from '@souk/ui/price-parts';
import { useTranslations } from 'next-intl';
import { lazy, Suspense } from 'react';
import type { Market } from '../../lib/market.ts';
import { useHydrated } from '../../lib/use-hydrated.ts';
import { useCart } from '../cart/use-cart.ts';

/** The page is the same all day: on which day a thing arrives comes after it. */
const Arrival = lazy(() => import('./arrival.tsx'));

type Props = {
  market: Market;
  amountMinor: number;
  currency: string;
  /** Lies in the hall, so that it can leave today. */
  inHall: boolean;
};

/** What happens after: when it arrives, and how it can come back. The free limit is known once there is a bag. */
export function BuyPromises({ market, amountMinor, currency, inHall }: Props) {
  const t = useTranslations('product');
  const hydrated = useHydrated();
  const { data: cart } = useCart();
  const limit = cart?.freeDeliveryFromMinor ?? null;
  const from =
    limit === null ? null : shortPriceText({ amountMinor: limit, currency, locale: market.locale });
  const free = limit !== null && (cart?.subtotalMinor ?? 0) + amountMinor >= limit;
  const delivery =
    from === null
      ? t('deliveryLater')
      : free
        ? t('deliveryToday', { amount: from })
        : t('deliveryFrom', { amount: from });
  const before = (
    <>
      <strong className="block font-semibold">{t('sent')}</strong>
      <span className="text-ink-muted">{delivery}</span>
    </>
  );
  const row = 'flex gap-5 border-t border-line py-4';
  return (
    <ul className="mt-6 text-[0.9375rem] leading-5.5">
      <li className={row}>
        <LineIcon draw={truck} className="mt-0.5 size-5 shrink-0 rtl:-scale-x-100" />
        {/* As high as it will be: what is learnt after the page has come moves nothing. */}
        <span className="min-h-16.5">
          {hydrated && inHall ? (
            <Suspense fallback={before}>
              <Arrival market={market} delivery={delivery} before={before} />
            </Suspense>
          ) : (
            before
          )}
        </span>
      </li>
      <li className={row}>
        <LineIcon draw={wayBack} className="mt-0.5 size-5 shrink-0 rtl:-scale-x-100" />
        <span>
          <strong className="block font-semibold">{t('thirtyDays')}</strong>
          <span className="text-ink-muted">{t('wayBack')}</span>
        </span>
      </li>
    </ul>
  );
}
