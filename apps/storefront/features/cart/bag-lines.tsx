'use client';

import { Notice } from '@souk/ui/notice';
import { priceText } from '@souk/ui/price-parts';
import { toast } from '@souk/ui/toast';
import { useTranslations } from 'next-intl';
import { useErrorText } from '../../i18n/use-refusal-text.ts';
import type { Market } from '../../lib/market.ts';
import type { Cart } from '../../lib/trpc/types.ts';
import { BagElsewhere } from './bag-elsewhere.tsx';
import { BagLine } from './bag-line.tsx';
import { FreeDelivery } from './free-delivery.tsx';
import { LeftOut } from './left-out.tsx';
import { useChangeCart } from './use-change-cart.ts';

/** Everything in the bag, and what changed since it was put in. */
export function BagLines({ market, cart }: { market: Market; cart: Cart }) {
  const t = useTranslations('bag');
  const errorText = useErrorText('bag');
  const { setQuantity, remove, saveForLater, acknowledgePrices } = useChangeCart();
  const error = setQuantity.error ?? remove.error ?? saveForLater.error;
  const changed = cart.lines.filter((line) => line.problem === 'price_changed');
  const text = (amountMinor: number) =>
    priceText({ amountMinor, currency: cart.currency, locale: market.locale });
  return (
    <>
      <BagElsewhere cart={cart} here={market.code} />
      <FreeDelivery market={market} cart={cart} />
      <LeftOut lines={cart.leftOut} />
      {changed.length > 0 && (
        <Notice kind="stale" title={t('priceChanged')} className="mt-5">
          {changed.map((line) => (
            <span key={line.variantId} className="block">
              {t('wasIs', {
                title: line.title,
                was: text(line.priceWasMinor ?? line.unitPriceMinor),
                is: text(line.unitPriceMinor),
              })}
            </span>
          ))}
          <button type="button" className="link" onClick={() => acknowledgePrices.mutate()}>
            {t('fine')}
          </button>
        </Notice>
      )}
      {error && <Notice kind="problem" title={errorText(error)} className="mt-5" />}
      <ul>
        {cart.lines.map((line) => (
          <BagLine
            key={line.variantId}
            market={market}
            currency={cart.currency}
            line={line}
            busy={
              (setQuantity.isPending && setQuantity.variables.variantId === line.variantId) ||
              (remove.isPending && remove.variables.variantId === line.variantId) ||
              (saveForLater.isPending && saveForLater.variables.variantId === line.variantId)
            }
            onQuantity={(quantity) =>
              setQuantity.mutate({ variantId: line.variantId, quantity, expectedVersion: cart.version })
            }
            onSave={() =>
              saveForLater.mutate(
                { variantId: line.variantId },
                { onSuccess: () => toast(t('laidAside', { title: line.title })) },
              )
            }
            onRemove={() => remove.mutate({ variantId: line.variantId })}
          />
        ))}
      </ul>
    </>
  );
}
