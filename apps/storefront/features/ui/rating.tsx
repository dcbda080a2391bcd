import { Rating as Plain } from '@souk/ui/rating';
import { useLocale, useTranslations } from 'next-intl';

/** A star and its figure, as the market writes it. */
export function Rating({ average, className }: { average: number; className?: string }) {
  const t = useTranslations('ui');
  const figure = average.toLocaleString(useLocale(), { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return <Plain figure={figure} said={t('rated', { figure })} className={className} />;
}
