import { buttonClass } from '@souk/ui/button-class';
import { EmptyState } from '@souk/ui/empty-state';
import { market as marketOfAddress } from 'next/root-params';
import { getTranslations } from 'next-intl/server';
import { isMarket, marketOf } from '../../lib/market.ts';
import { readStalls } from '../catalog/read-stalls.ts';
import { NearLink } from './near-link.tsx';
import { StallLinks } from './stall-links.tsx';

/**
 * What a page shows whose address leads to nothing, instead of throwing Next's `notFound()`, which would leave it empty
 * until its scripts run. The front server reads the mark and answers with 404 (server/missing-page.ts).
 */
export async function NothingHere() {
  const address = (await marketOfAddress()) ?? '';
  const { code } = marketOf(address);
  const stalls = isMarket(address) ? await readStalls(address) : [];
  const t = await getTranslations('frame');
  const hall = await getTranslations('hall');
  return (
    <>
      <meta name="prerender-status-code" content="404" />
      <EmptyState
        title={t('empty')}
        art="/art/compass.webp"
        stall="outdoors"
        actions={
          <>
            <NearLink href={`/${code}`} className={buttonClass()}>
              {t('walk')}
            </NearLink>
            <NearLink href={`/${code}/search`} className={buttonClass({ variant: 'quiet' })}>
              {t('searchHall')}
            </NearLink>
          </>
        }
      >
        <p>{t('emptyMore')}</p>
      </EmptyState>
      {stalls.length > 0 && (
        <nav aria-label={hall('stalls')} className="hall">
          <StallLinks market={code} stalls={stalls} />
        </nav>
      )}
    </>
  );
}
