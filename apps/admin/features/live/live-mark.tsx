'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useSubscription } from '@trpc/tanstack-react-query';
import { useState } from 'react';
import { isSignedOut, useTRPC } from '../../lib/trpc/client';
import { markFresh } from './fresh-orders';

/**
 * Follows what happens to orders, for every page of the desk: what it shows of them is asked again at once. Says
 * whether that works just now.
 */
export function LiveMark() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [away, setAway] = useState(false);

  const askAgain = (): void => {
    for (const key of [trpc.orders, trpc.today, trpc.returns, trpc.papers].map((router) => router.pathKey()))
      void queryClient.invalidateQueries({ queryKey: key });
  };
  const { status } = useSubscription(
    trpc.live.orders.subscriptionOptions(undefined, {
      onData: (told) => {
        const news = 'data' in told ? told.data : told;
        setAway(news.type === 'away');
        if (news.type === 'away') return;
        if (news.type === 'order.confirmed') markFresh(news.number);
        // Also when we are back: what happened meanwhile is in the lists.
        askAgain();
      },
      onError: (error) => {
        if (isSignedOut(error)) void queryClient.invalidateQueries({ queryKey: trpc.auth.me.queryKey() });
      },
    }),
  );

  const live = status === 'pending' && !away;
  return (
    <p
      role="status"
      className="flex items-center gap-2 text-tiny"
      title={live ? undefined : 'Numbers may be old'}
    >
      <span
        aria-hidden="true"
        className={`size-2 rounded-pill ${live ? 'bg-glaze' : 'border-2 border-line-strong'}`}
      />
      {live ? 'Live' : 'Reconnecting'}
    </p>
  );
}
