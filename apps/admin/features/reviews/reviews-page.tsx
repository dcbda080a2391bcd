'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { parseAsStringLiteral } from 'nuqs';
import { Suspense } from 'react';
import { useTRPC } from '../../lib/trpc/client';
import { ListBody } from '../desk/list/list-body';
import { ListPages } from '../desk/list/list-pages';
import { ListTabs } from '../desk/list/list-tabs';
import { useListState } from '../desk/list/use-list-state';
import { PageHead } from '../desk/page-head';
import { ReviewQueue } from './review-queue';
import type { ReviewState } from './review-types';

const labels: Record<ReviewState, string> = {
  pending: 'To read',
  published: 'Published',
  rejected: 'Rejected',
};
const states = ['pending', 'published', 'rejected'] as const;
const filters = { state: parseAsStringLiteral(states).withDefault('pending') };

const empty: Record<ReviewState, { title: string; children: string }> = {
  pending: {
    title: 'All read',
    children: 'A review comes here when somebody who bought a thing writes one.',
  },
  published: { title: 'No review yet', children: 'Published reviews stand on their product’s page.' },
  rejected: { title: 'Nothing was rejected', children: 'What you reject is kept here, with the reason.' },
};

export function ReviewsPage() {
  return (
    <Suspense>
      <Reviews />
    </Suspense>
  );
}

function Reviews() {
  const { state, show } = useListState(filters);
  const trpc = useTRPC();
  const reviews = useQuery({
    ...trpc.reviews.list.queryOptions({
      limit: 25,
      state: state.state,
      ...(state.after ? { after: state.after } : {}),
    }),
    placeholderData: keepPreviousData,
    refetchInterval: 30_000,
  });
  const counts = reviews.data?.counts;
  return (
    <>
      <PageHead
        title="Reviews"
        lead="Read before they stand on a page. All are by people who bought the thing."
      />
      <div className="mb-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <ListTabs
          label="Which reviews"
          tabs={states.map((value) => ({ value, label: labels[value], count: counts?.[value] }))}
          value={state.state}
          onChoose={(chosen) => show({ state: chosen })}
        />
        <p className="text-ink-muted text-tiny max-md:hidden">
          <kbd>↑</kbd> <kbd>↓</kbd> go, <kbd>A</kbd> publishes, <kbd>R</kbd> rejects
        </p>
      </div>
      <ListBody
        query={reviews}
        what="reviews"
        isEmpty={({ items }) => items.length === 0}
        empty={empty[state.state]}
      >
        {({ items }) => <ReviewQueue reviews={items} nowMs={reviews.dataUpdatedAt} />}
      </ListBody>
      {reviews.data ? (
        <ListPages
          after={state.after}
          nextCursor={reviews.data.nextCursor}
          onGo={(after) => show({ after })}
        />
      ) : null}
    </>
  );
}
