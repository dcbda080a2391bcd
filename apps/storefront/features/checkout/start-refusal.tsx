'use client';

import { Notice } from '@souk/ui/notice';
import { priceText } from '@souk/ui/price-parts';
import { useTranslations } from 'next-intl';
import { TheirWords } from '../../i18n/their-words';
import { useRefusalText } from '../../i18n/use-refusal-text';
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
  const t = useTranslations('till');
  const refusalText = useRefusalText('till', 'bag');
  const titleOf = (variantId: string) =>
    bag?.lines.find((line) => line.variantId === variantId)?.title ?? t('something');
  const inText = (amountMinor: number) =>
    priceText({ amountMinor, currency: bag?.currency ?? market.currency, locale: market.locale });

  if (refusal.code === 'OUT_OF_STOCK')
    return (
      <Notice kind="problem" title={t('short')}>
        {((refusal.lines as Short[] | undefined) ?? []).map(({ variantId, available }) => (
          <span key={variantId} className="block">
            {available === 0
              ? t('noneLeft', { title: titleOf(variantId) })
              : t('fewLeft', { title: titleOf(variantId), count: available })}{' '}
            <button
              type="button"
              className="link"
              onClick={() => onTake({ variantId, quantity: Math.min(99, available) })}
            >
              {available === 0 ? t('leaveOut') : t('take', { count: available })}
            </button>
          </span>
        ))}
      </Notice>
    );
  if (refusal.code === 'LINE_UNAVAILABLE') {
    const gone = bag?.lines.filter(({ problem }) => problem === 'unavailable') ?? [];
    return (
      <Notice kind="problem" title={t('gone')}>
        {gone.map(({ variantId, title }) => (
          <span key={variantId} className="block">
            <TheirWords>{title}</TheirWords>{' '}
            <button type="button" className="link" onClick={() => onTake({ variantId, quantity: 0 })}>
              {t('leaveOut')}
            </button>
          </span>
        ))}
      </Notice>
    );
  }
  if (refusal.code === 'PRICE_CHANGED') {
    const changed = bag?.lines.filter(({ problem }) => problem === 'price_changed') ?? [];
    return (
      <Notice kind="problem" title={t('priceChanged')}>
        {changed.map(({ variantId, title, priceWasMinor, unitPriceMinor }) => (
          <span key={variantId} className="block">
            {t('wasIs', {
              title,
              was: inText(priceWasMinor ?? unitPriceMinor),
              is: inText(unitPriceMinor),
            })}
          </span>
        ))}
        <button type="button" className="link" onClick={onAcceptPrices}>
          {t('newPrice')}
        </button>
      </Notice>
    );
  }
  if (refusal.code === 'QUOTE_CHANGED') {
    const { totalMinor } = refusal.quote as { totalMinor: number };
    return (
      <Notice kind="problem" title={t('totalNow', { amount: inText(totalMinor) })}>
        <button type="button" className="link" onClick={() => onAcceptTotal(totalMinor)}>
          {t('newTotal')}
        </button>
      </Notice>
    );
  }
  return <Notice kind="problem" title={refusalText(refusal)} />;
}
