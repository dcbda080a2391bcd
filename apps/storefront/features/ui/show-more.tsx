'use client';

import { ShowMore as Plain } from '@souk/ui/show-more';
import { useLocale, useTranslations } from 'next-intl';

type Props = { seen: number; of: number; busy?: boolean; onMore: () => void };

export function ShowMore(props: Props) {
  const t = useTranslations('ui');
  const locale = useLocale();
  const figure = (count: number) => count.toLocaleString(locale);
  const words = {
    more: t('showMore'),
    soFar: t('seenSoFar'),
    seen: t('seen', { seen: figure(props.seen), of: figure(props.of) }),
  };
  return <Plain {...props} words={words} />;
}
