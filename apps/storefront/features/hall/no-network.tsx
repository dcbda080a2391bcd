import { buttonClass } from '@souk/ui/button-class';
import { EmptyState } from '@souk/ui/empty-state';
import { useTranslations } from 'next-intl';
import { useMarket } from '../../i18n/use-market.ts';
import { KeptPages } from './kept-pages.tsx';
import { LookAgain } from './look-again.tsx';

/** There is no network, and this page was never seen: what can be read all the same. */
export function NoNetwork() {
  const t = useTranslations('offline');
  const ui = useTranslations('ui');
  const { code } = useMarket();
  return (
    <div className="hall">
      <EmptyState
        title={t('title')}
        art="/art/candle.webp"
        mood="dark"
        actions={
          <>
            <LookAgain>{ui('tryAgain')}</LookAgain>
            <a href={`/${code}/bag`} className={buttonClass({ variant: 'quiet' })}>
              {t('bag')}
            </a>
          </>
        }
      >
        <p>{t('more')}</p>
      </EmptyState>
      <KeptPages market={code} />
    </div>
  );
}
