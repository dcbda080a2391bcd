'use client';

import { lazy, Suspense } from 'react';
import type { Market } from '../../lib/market.ts';
import { NearScreen } from '../../lib/near-screen.tsx';

const SeenShelf = lazy(() => import('./seen-shelf.tsx'));

/**
 * What was looked at before: fetched when somebody comes near, and the last of all, so that nothing moves when it comes.
 */
export function RecentlySeen({ handle, market }: { handle: string; market: Market }) {
  return (
    <NearScreen>
      {() => (
        <Suspense>
          <SeenShelf handle={handle} market={market} />
        </Suspense>
      )}
    </NearScreen>
  );
}
