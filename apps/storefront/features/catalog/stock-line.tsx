import { useTranslations } from 'next-intl';
import { dayText } from '../../lib/dates.ts';
import type { StockedVariant } from './use-variant.ts';

type Stocked = Pick<StockedVariant, 'band' | 'available' | 'backOn' | 'optionValues'>;
type Place = { t: ReturnType<typeof useTranslations<'product.stock'>>; locale: string };

/** One line about the stock of exactly this variant. */
export function StockLine({ variant, locale }: { variant: StockedVariant; locale: string }) {
  const t = useTranslations('product.stock');
  const { text, urgent } = stockText(variant, { t, locale });
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
  { band, available, backOn, optionValues }: Stocked,
  { t, locale }: Place,
): { text: string; urgent: boolean } => {
  const named = optionValues.length > 0 && optionValues[0] !== 'Default Title';
  const which = optionValues.join(', ');
  const day = backOn ? dayText(backOn, locale) : null;
  const calm = (...sentences: (string | null)[]) => ({
    text: sentences.filter(Boolean).join(' '),
    urgent: false,
  });
  if (band === 'out') return calm(named ? t('outWhich', { which }) : t('out'), day && t('back', { day }));
  if (band === 'backorder')
    return calm(named ? t('orderWhich', { which }) : t('order'), day && t('sent', { day }));
  if (band === 'in') return calm(named ? t('inWhich', { which }) : t('in'));
  const few = named ? t('fewWhich', { which }) : t('few');
  const exact = (count: number) => (named ? t('lowWhich', { count, which }) : t('low', { count }));
  return { text: available === null ? few : exact(available), urgent: true };
};
