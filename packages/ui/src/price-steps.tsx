import type { ReactNode } from 'react';
import { Price } from './price.tsx';

export type PriceStep = {
  label: string;
  detail: string;
  amountMinor: number;
  /** Of a step that adds nothing: what the others hold, such as tax. */
  includedMinor?: number | undefined;
  /** Of the label, where it is in another language than the page. */
  lang?: string;
};

type Props = {
  steps: readonly PriceStep[];
  currency: string;
  locale: string;
  total: { label: ReactNode; amountMinor: number };
  /** What a step of nothing is called, such as delivery that costs nothing. */
  freeLabel?: string;
};

/** How a price was reached: one row per step with its reason, reductions with a true minus, the total largest. */
export function PriceSteps({ steps, currency, locale, total, freeLabel = 'Free' }: Props) {
  return (
    <dl>
      {steps.map((step) => (
        <div
          key={`${step.label} ${step.detail}`}
          className="flex items-start justify-between gap-6 border-b border-line py-3"
        >
          <dt className="text-[0.9375rem] leading-5">
            <bdi lang={step.lang}>{step.label}</bdi>
            <span className="block text-tiny text-ink-muted">{step.detail}</span>
          </dt>
          <dd className="pt-0.5">
            {step.includedMinor !== undefined ? (
              <Price
                amountMinor={step.includedMinor}
                currency={currency}
                locale={locale}
                size="s"
                tone="muted"
              />
            ) : step.amountMinor === 0 ? (
              <span className="price text-price-s">{freeLabel}</span>
            ) : (
              <Price
                amountMinor={step.amountMinor}
                currency={currency}
                locale={locale}
                size="s"
                tone={step.amountMinor < 0 ? 'saved' : 'plain'}
              />
            )}
          </dd>
        </div>
      ))}
      <div className="flex items-center justify-between gap-6 pt-5 pb-1">
        <dt className="font-semibold">{total.label}</dt>
        <dd>
          <Price amountMinor={total.amountMinor} currency={currency} locale={locale} size="l" />
        </dd>
      </div>
    </dl>
  );
}
