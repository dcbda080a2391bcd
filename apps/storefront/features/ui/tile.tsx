import { Tile as Plain } from '@souk/ui/tile';
import { useTranslations } from 'next-intl';
import type { ComponentProps } from 'react';

/** A picture in its niche; of one that is missing it is said so. */
export function Tile(props: ComponentProps<typeof Plain>) {
  const t = useTranslations('ui');
  return <Plain missing={t('pictureMissing')} {...props} />;
}
