import { PriceSteps } from '@souk/ui/price-steps';
import { useTranslations } from 'next-intl';
import { useTheirLang } from '../../i18n/their-words.tsx';
import { dayText } from '../../lib/dates.ts';
import type { Market } from '../../lib/market.ts';
import type { Variant } from '../../lib/trpc/types.ts';

type Props = { title: string; variant: Variant; market: Market };

/** "Why this price?": the steps from the list price to this one, for what is on sale. */
export function SalePrice({ title, variant, market }: Props) {
  const t = useTranslations('steps');
  const lang = useTheirLang();
  const { listPriceMinor, priceMinor, sale } = variant;
  if (listPriceMinor === null || !sale) return null;
  const until = sale.until ? t('untilDay', { day: dayText(sale.until, market.locale) }) : t('forNow');
  return (
    <details className="accordion mt-2">
      <summary className="inline-block list-none">
        <span className="link text-small">{t('why')}</span>
      </summary>
      <div className="mt-3 rounded-tile border border-line bg-raised px-5 pt-2 pb-3">
        <PriceSteps
          steps={[
            { label: t('list', { count: 1 }), detail: title, amountMinor: listPriceMinor },
            { label: sale.label, detail: until, amountMinor: priceMinor - listPriceMinor, lang },
          ]}
          currency={variant.currency}
          locale={market.locale}
          total={{ label: t('beforeDelivery'), amountMinor: priceMinor }}
        />
      </div>
    </details>
  );
}
