'use client';

import { Accordion } from '@souk/ui/accordion';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Market } from '../../lib/market';
import { PriceSteps } from '../prices/price-steps';
import { OrderLines } from './order-lines';
import type { Bag, Quote } from './types';

type Props = { market: Market; quote: Quote | null; bag: Bag | null; hold: ReactNode };

/** The bag at the till: what is held, what it comes to, and why. */
export function TillSummary({ market, quote, bag, hold }: Props) {
  const t = useTranslations('till');
  const steps = useTranslations('steps');
  const shown = quote ?? bag;
  if (!shown) return null;
  const total = quote
    ? { label: steps('youPay'), amountMinor: quote.totalMinor }
    : { label: steps('soFar'), amountMinor: shown.steps.reduce((sum, step) => sum + step.amountMinor, 0) };
  const money = { currency: shown.currency, locale: market.locale };
  return (
    <aside
      aria-label={t('yourOrder')}
      className="rounded-sheet border border-line bg-raised lg:sticky lg:top-6"
    >
      {hold}
      <div className="px-6 pb-4 sm:px-8">
        <OrderLines lines={shown.lines} {...money} />
        <div className="border-t border-line pt-3">
          <Accordion open title={<span className="display text-name">{steps('why')}</span>}>
            <PriceSteps steps={shown.steps} total={total} currency={shown.currency} />
          </Accordion>
        </div>
        {!quote && (
          <p className="pb-4 text-small text-ink-muted">
            {t(market.taxIncluded ? 'deliveryComes' : 'comeWithAddress')}
          </p>
        )}
      </div>
    </aside>
  );
}
