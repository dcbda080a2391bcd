'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState, useSyncExternalStore } from 'react';
import type { Market } from '../../lib/market.ts';
import { useTRPC } from '../../lib/trpc/client.ts';
import { CardShelf } from './card-shelf.tsx';
import { seenProducts } from './seen-products.ts';

const SHOWN = 4;
/** One or two more are asked for than are shown: what left the hall leaves no gap. */
const ASKED = 6;

type Props = { handle: string; market: Market };

/** The last few things this device looked at, at the prices of now; never the one that is looked at. */
export default function SeenShelf({ handle, market }: Props) {
  const t = useTranslations('keep');
  const trpc = useTRPC();
  const seen = useSyncExternalStore(seenProducts.subscribe, seenProducts.read, seenProducts.none);
  // Of the moment one came near: what another window looks at meanwhile must not move what is being read.
  const [before] = useState(() => seen.filter((one) => one !== handle).slice(0, ASKED));
  const { data } = useQuery({
    ...trpc.catalog.cards.queryOptions({ handles: before, market: market.code }),
    enabled: before.length > 0,
  });
  const cards = (data?.cards ?? []).map(({ card }) => card).filter((card) => card.handle !== handle);
  if (cards.length === 0 || seen.length === 0) return null;
  return (
    <CardShelf
      title={t('seen')}
      cards={cards.slice(0, SHOWN)}
      market={market}
      action={
        <button type="button" className="link text-small" onClick={() => seenProducts.forget()}>
          {t('forgetSeen')}
        </button>
      }
    />
  );
}
