import { dayText } from '../../lib/dates.ts';
import type { StockedVariant } from './use-variant.ts';

type Props = { variant: StockedVariant; locale: string };

/** One line about the stock of exactly this variant. */
export function StockLine({ variant, locale }: Props) {
  const { text, urgent } = stockText(variant, locale);
  return (
    <p
      aria-live="polite"
      className={`mt-4 flex items-center gap-2.5 text-[0.9375rem] leading-5 ${urgent ? 'font-semibold text-terracotta' : 'text-ink-muted'}`}
    >
      <span
        aria-hidden="true"
        className={`size-2 shrink-0 rounded-pill ${urgent ? 'bg-terracotta' : variant.band === 'out' ? 'bg-line-strong' : 'bg-glaze'}`}
      />
      {text}
    </p>
  );
}

export const stockText = (
  {
    band,
    available,
    backOn,
    optionValues,
  }: Pick<StockedVariant, 'band' | 'available' | 'backOn' | 'optionValues'>,
  locale: string,
): { text: string; urgent: boolean } => {
  const which =
    optionValues.length > 0 && optionValues[0] !== 'Default Title' ? ` in ${optionValues.join(', ')}` : '';
  const back = backOn ? ` Back ${dayText(backOn, locale)}.` : '';
  if (band === 'out') return { text: `Sold out${which}.${back}`, urgent: false };
  if (band === 'backorder')
    return {
      text: `Made to order${which}.${backOn ? ` Sent ${dayText(backOn, locale)}.` : ''}`,
      urgent: false,
    };
  if (band === 'low')
    return {
      text: available === null ? `Only a few left${which}` : `${available} left${which}`,
      urgent: true,
    };
  return { text: `In the hall today${which}`, urgent: false };
};
