'use client';

import dynamic from 'next/dynamic';
import type { Market } from '../../lib/market.ts';
import { NearScreen } from '../../lib/near-screen.tsx';

const SeenShelf = dynamic(() => import('./seen-shelf.tsx'), { ssr: false });

/**
 * What was looked at before: fetched when somebody comes near, and the last of all, so that nothing moves when it comes.
 */
export function RecentlySeen({ handle, market }: { handle: string; market: Market }) {
  return <NearScreen>{() => <SeenShelf handle={handle} market={market} />}</NearScreen>;
}
