import { buttonClass } from '@souk/ui/button-class';
import { EmptyState } from '@souk/ui/empty-state';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useMarket } from '../../i18n/use-market.ts';

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
          <Link href={home} className={buttonClass()}>
            {t('walk')}
          </Link>
          <Link href={`${home}/search`} className={buttonClass({ variant: 'quiet' })}>
            {t('searchHall')}
          </Link>
        </>
      }
    >
      <p>{t('emptyMore')}</p>
    </EmptyState>
  );
}
