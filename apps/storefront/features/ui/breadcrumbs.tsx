import { Breadcrumbs as Plain } from '@souk/ui/breadcrumbs';
import { useTranslations } from 'next-intl';
import type { ComponentProps } from 'react';

export function Breadcrumbs(props: ComponentProps<typeof Plain>) {
  const t = useTranslations('ui');
  return <Plain label={t('whereYouAre')} {...props} />;
}
