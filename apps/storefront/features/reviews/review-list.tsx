'use client';

import { Notice } from '@souk/ui/notice';
import { Select } from '@souk/ui/select';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useMarket } from '../../i18n/use-market.ts';
import { useErrorText } from '../../i18n/use-refusal-text.ts';
import { ShowMore } from '../ui/show-more.tsx';
import { OwnReview } from './own-review.tsx';
import { ReviewItem } from './review-item.tsx';
import { useOwnReviews } from './use-own-reviews.ts';
import { type ReviewSort, reviewSorts, useReviews } from './use-reviews.ts';

type Props = { productId: string; handle: string; title: string };

/** What people say who bought it, with a way to say something oneself. */
export default function ReviewList({ productId, handle, title }: Props) {
  const t = useTranslations('reviews');
  const market = useMarket();
  const errorText = useErrorText('reviews');
  const [sort, setSort] = useState<ReviewSort>('newest');
  const query = useReviews({ handle, sort });
  const own = useOwnReviews([productId]).data?.[0];
  const pages = query.data?.pages ?? [];
  const items = pages.flatMap((page) => page.items);
  const total = pages[0]?.total ?? 0;
  return (
    <>
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <h2 className="display text-section-sm leading-tight sm:text-section">{t('title')}</h2>
        {total > 1 && (
          <Select
            look="pill"
            label={t('order')}
            options={reviewSorts.map((value) => ({ value, label: t(`sort.${value}`) }))}
            value={sort}
            onChange={(event) => setSort(event.target.value as ReviewSort)}
          />
        )}
      </div>
      <OwnReview own={own} handle={handle} title={title} />
      {query.isError && (
        <Notice kind="problem" title={t('failed')} className="mt-6">
          {errorText(query.error)}
        </Notice>
      )}
      {query.isSuccess && total === 0 && <p className="mt-4 text-ink-muted">{t('none')}</p>}
      <div aria-busy={query.isFetching} className="mt-6 grid gap-x-16 lg:grid-cols-2">
        {items.map((review) => (
          <ReviewItem key={review.id} review={review} market={market} />
        ))}
      </div>
      {total > 0 && items.length < total && (
        <div className="mt-8">
          <ShowMore
            seen={items.length}
            of={total}
            busy={query.isFetching}
            onMore={() => void query.fetchNextPage()}
          />
        </div>
      )}
    </>
  );
}
