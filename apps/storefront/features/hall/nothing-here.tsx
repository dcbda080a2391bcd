import { buttonClass } from '@souk/ui/button-class';
import { EmptyState } from '@souk/ui/empty-state';
import { useTranslations } from 'next-intl';
import { useMarket } from '../../i18n/use-market.ts';
import { NearLink } from './near-link.tsx';

/** The address leads to no stall. */
export function NothingHere() {
  const t = useTranslations('frame');
  const home = `/${useMarket().code}`;
  return (
    <EmptyState
      title={t('empty')}
      art="/art/compass.webp"
      stall="outdoors"
      actions={
        <>
          <NearLink href={home} className={buttonClass()}>
            {t('walk')}
          </NearLink>
          <NearLink href={`${home}/search`} className={buttonClass({ variant: 'quiet' })}>
            {t('searchHall')}
          </NearLink>
        </>
      }
    >
      <p>{t('emptyMore')}</p>
    </EmptyState>
  );
}
