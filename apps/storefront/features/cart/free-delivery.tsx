import { shortPriceText } from '@souk/ui/price-parts';
import { Check } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { Market } from '../../lib/market.ts';
import type { Cart } from '../../lib/trpc/types.ts';

/** How far it is to free delivery. */
export function FreeDelivery({ market, cart }: { market: Market; cart: Cart }) {
  const t = useTranslations('bag');
  const { freeDeliveryFromMinor: from, freeDeliveryLeftMinor: left } = cart;
  if (from === null || left === null) return null;
  const text = (amountMinor: number) =>
    shortPriceText({ amountMinor, currency: cart.currency, locale: market.locale });
  return (
    <div>
      <p className="flex items-center justify-between gap-4 text-small">
        {left === 0 ? (
          <span className="flex items-center gap-2 font-semibold text-glaze">
            <Check aria-hidden="true" className="size-4" strokeWidth={2} />
            {t('deliveryFree')}
          </span>
        ) : (
          <span className="font-semibold">{t('toFree', { amount: text(left) })}</span>
        )}
        <span className="text-ink-muted">{t('from', { amount: text(from) })}</span>
      </p>
      <div className="mt-2 h-1.5 overflow-hidden rounded-pill bg-sunk" aria-hidden="true">
        <div
          className="h-full origin-left rounded-pill rtl:origin-right bg-glaze transition-transform duration-(--duration-lift)"
          style={{ transform: `scaleX(${Math.min(1, (from - left) / from)})` }}
        />
      </div>
    </div>
  );
}
