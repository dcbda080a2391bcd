import { PriceSteps as Plain } from '@souk/ui/price-steps';
import { useLocale, useTranslations } from 'next-intl';
import { useTheirLang } from '../../i18n/their-words.tsx';
import { isTheirWords, type Step } from './step-words.ts';
import { useStepWords } from './use-step-words.ts';

type Props = {
  steps: readonly Step[];
  currency: string;
  total: { label: string; amountMinor: number };
};

/** How a price was reached, in the words of the market. */
export function PriceSteps({ steps, currency, total }: Props) {
  const t = useTranslations('ui');
  const lang = useTheirLang();
  const { stepIn } = useStepWords(currency);
  return (
    <Plain
      steps={steps.map((step) => ({
        ...stepIn(step),
        amountMinor: step.amountMinor,
        includedMinor: step.includedMinor,
        lang: isTheirWords(step) ? lang : undefined,
      }))}
      currency={currency}
      locale={useLocale()}
      total={total}
      freeLabel={t('free')}
    />
  );
}
