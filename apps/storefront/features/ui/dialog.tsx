'use client';

import { Dialog as Plain } from '@souk/ui/dialog';
import { useTranslations } from 'next-intl';
import type { ComponentProps } from 'react';

/** A sheet over the page, whose cross is called what it is called here. */
export function Dialog(props: ComponentProps<typeof Plain>) {
  const t = useTranslations('ui');
  return <Plain closeLabel={t('close')} {...props} />;
}
