'use client';

import { Stepper as Plain } from '@souk/ui/stepper';
import { useTranslations } from 'next-intl';
import type { ComponentProps } from 'react';

export function Stepper(props: ComponentProps<typeof Plain>) {
  const t = useTranslations('ui');
  return <Plain fewerLabel={t('fewer')} moreLabel={t('more')} {...props} />;
}
