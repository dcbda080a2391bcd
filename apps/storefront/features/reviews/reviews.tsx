'use client';

import { useTranslations } from 'next-intl';
import { lazy, Suspense } from 'react';
import { NearScreen } from '../../lib/near-screen.tsx';

const ReviewList = lazy(() => import('./review-list.tsx'));

type Props = { productId: string; handle: string; title: string };

/** Far below what one came for: fetched when somebody comes near. */
export function Reviews(props: Props) {
  const t = useTranslations('reviews');
  return (
    <NearScreen
      id="reviews"
      label={t('title')}
      className="mt-16 min-h-60 scroll-mt-24 border-t border-line pt-12 lg:mt-24"
    >
      {() => (
        <Suspense>
          <ReviewList {...props} />
        </Suspense>
      )}
    </NearScreen>
  );
}
