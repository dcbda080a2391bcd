import { priceText } from '@souk/ui/price-parts';
import { PriceSteps } from '@souk/ui/price-steps';
import { useTranslations } from 'next-intl';
import type { Market, MarketCode } from '../../lib/market.ts';
import { percentText } from '../../lib/percent.ts';
import type { BlockOf } from '../../lib/trpc/types.ts';
import { Telling } from './telling.tsx';

/** Examples, reckoned like the till reckons: 10.35% of $75.60, and 19% within 89.10 €, rounded once. */
const examples: Record<MarketCode, { list: number; sale: number; code: number; rate: number; tax: number }> =
  {
    'en-us': { list: 9800, sale: -1400, code: -840, rate: 0.1035, tax: 782 },
    'de-de': { list: 10_990, sale: -1090, code: -990, rate: 0.19, tax: 1423 },
    'ar-ae': { list: 38_000, sale: -5500, code: -3250, rate: 0.05, tax: 1393 },
  };

/** What is special about prices here, shown by the very list that explains them everywhere. */
export function PriceStory({
  market,
  block: { heading, text, way },
}: {
  market: Market;
  block: BlockOf<'pricing'>;
}) {
  const t = useTranslations('home');
  const steps = useTranslations('steps');
  const ui = useTranslations('ui');
  const amounts = examples[market.code];
  const soldMinor = amounts.list + amounts.sale + amounts.code;
  const percent = (part: number) => percentText(part, market.locale);
  const example = [
    { label: steps('list', { count: 1 }), detail: t('exampleList'), amountMinor: amounts.list },
    { label: t('exampleSale'), detail: t('exampleUntil'), amountMinor: amounts.sale },
    {
      label: t('exampleCode'),
      detail: t('exampleOff', { percent: percent(0.1) }),
      amountMinor: amounts.code,
    },
    { label: steps('delivery'), detail: t('exampleFree'), amountMinor: 0 },
    market.taxIncluded
      ? {
          label: steps('taxWithin'),
          detail: steps('taxWithinOf', {
            percent: percent(amounts.rate),
            amount: priceText({ amountMinor: soldMinor, currency: market.currency, locale: market.locale }),
          }),
          amountMinor: 0,
          includedMinor: amounts.tax,
        }
      : {
          label: t('exampleTax'),
          detail: t('exampleRate', { percent: percent(amounts.rate) }),
          amountMinor: amounts.tax,
        },
  ];
  return (
    <section className="hall mt-16 grid items-center gap-8 lg:mt-28 lg:grid-cols-[1fr_456px] lg:gap-24">
      <Telling market={market} heading={heading} text={text} way={way} />
      <div className="rounded-tile border border-line bg-raised px-5 py-6 shadow-lift sm:px-8 sm:py-7">
        <h3 className="display flex items-baseline justify-between text-[1.375rem] leading-8">
          {steps('why')}
          <span className="font-sans text-tiny font-normal text-ink-muted">{t('anExample')}</span>
        </h3>
        <PriceSteps
          steps={example}
          currency={market.currency}
          locale={market.locale}
          total={{ label: steps('youPay'), amountMinor: soldMinor + (market.taxIncluded ? 0 : amounts.tax) }}
          freeLabel={ui('free')}
        />
      </div>
    </section>
  );
}
