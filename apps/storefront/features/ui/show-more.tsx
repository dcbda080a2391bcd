'use client';

import { ShowMore as Plain } from '@souk/ui/show-more';
import { useTranslations } from 'next-intl';
import { useFigure } from '../../lib/figure.ts';

type Props = { seen: number; of: number; busy?: boolean; onMore: () => void };

export function ShowMore(props: Props) {
  const t = useTranslations('ui');
  const figure = useFigure();
  const words = {
    more: t('showMore'),
    soFar: t('seenSoFar'),
    seen: t('seen', { seen: figure(props.seen), of: figure(props.of) }),
  };
  return <Plain {...props} words={words} />;
}
