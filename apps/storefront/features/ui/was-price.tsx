import { WasPrice as Plain } from '@souk/ui/price';
import { useTranslations } from 'next-intl';
import type { ComponentProps } from 'react';

export function WasPrice(props: ComponentProps<typeof Plain>) {
  const t = useTranslations('ui');
  return <Plain was={t('was')} {...props} />;
}
