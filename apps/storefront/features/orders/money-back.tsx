import { Price } from '@souk/ui/price';
import { useTranslations } from 'next-intl';
import { TheirWords } from '../../i18n/their-words.tsx';
import type { Order } from './order-types.ts';

type Props = { order: Order; locale: string };

/** What went back of what was paid, one row a refund, and what remains. */
export function MoneyBack({ order, locale }: Props) {
  const t = useTranslations('order');
  const refunds = order.refunds.filter(({ state }) => state !== 'refused');
  if (refunds.length === 0) return null;
  const money = { currency: order.currency, locale };
  const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long' });
  const backMinor = refunds.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  return (
    <dl className="mt-3 border-t border-line" aria-label={t('moneyBackList')}>
      {refunds.map((refund) => (
        <div
          key={refund.id}
          className="flex items-start justify-between gap-6 border-b border-line py-3 text-[0.9375rem] leading-5"
        >
          <dt>
            {refund.isOffset ? t('offset') : refund.state === 'done' ? t('refunded') : t('refundComing')}
            <span className="block text-tiny text-ink-muted">
              {t.rich('refundWhy', {
                reason: () => <TheirWords>{refund.reason}</TheirWords>,
                day: day.format(new Date(refund.at)),
              })}
            </span>
          </dt>
          <dd className="pt-0.5">
            <Price amountMinor={-refund.amountMinor} size="s" tone="saved" {...money} />
          </dd>
        </div>
      ))}
      <div className="flex items-center justify-between gap-6 pt-4 pb-1">
        <dt className="font-semibold">{t('paidInEnd')}</dt>
        <dd>
          <Price amountMinor={order.totals.totalMinor - backMinor} size="m" {...money} />
        </dd>
      </div>
    </dl>
  );
}
