'use client';

import { Button } from '@souk/ui/button';
import { Notice } from '@souk/ui/notice';
import { useTranslations } from 'next-intl';
import { lazy, Suspense, useState } from 'react';
import type { OwnReviewOf } from '../../lib/trpc/types.ts';

const ReviewSheet = lazy(() => import('./review-sheet.tsx'));

type Props = { own: OwnReviewOf | undefined; handle: string; title: string };

/** For whoever bought it: a way to review it, or what became of their review. Nothing for anybody else. */
export function OwnReview({ own, handle, title }: Props) {
  const t = useTranslations('reviews');
  const [open, setOpen] = useState(false);
  const [asked, setAsked] = useState(false);
  if (!own || (!own.bought && !own.review)) return null;
  const { review } = own;
  return (
    <div className="mt-5 grid justify-items-start gap-3">
      {review && review.state !== 'published' && (
        <Notice
          kind="info"
          title={review.state === 'pending' ? t('waits', { title }) : t('rejected', { title })}
        >
          {review.state === 'pending' ? t('waitsMore') : (review.reason ?? '')}
        </Notice>
      )}
      <Button
        variant="quiet"
        size="medium"
        aria-haspopup="dialog"
        onClick={() => {
          setAsked(true);
          setOpen(true);
        }}
      >
        {review ? t('change', { title }) : t('write', { title })}
      </Button>
      {asked && (
        <Suspense>
          <ReviewSheet
            key={review?.id ?? 'new'}
            open={open}
            onOpenChange={setOpen}
            handle={handle}
            title={title}
            review={review}
          />
        </Suspense>
      )}
    </div>
  );
}
