'use client';

import { Button } from '@souk/ui/button';
import { buttonClass } from '@souk/ui/button-class';
import { EmptyState } from '@souk/ui/empty-state';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { marketOf } from '../../lib/market.ts';
import { useTRPC } from '../../lib/trpc/client.ts';
import { refusalOf } from '../../lib/trpc/refusal.ts';
import { useHydrated } from '../../lib/use-hydrated.ts';
import { NearLink } from '../hall/near-link.tsx';
import { WishCard } from './wish-card.tsx';
import { WishGrid } from './wish-grid.tsx';

/** Somebody else's list: to look at, and to buy from. */
export function SharedWishlist({ market: code, token }: { market: string; token: string }) {
  const t = useTranslations('wishlist');
  const product = useTranslations('keep');
  const ui = useTranslations('ui');
  const market = marketOf(code);
  const trpc = useTRPC();
  const hydrated = useHydrated();
  const list = useQuery(trpc.wishlist.shared.queryOptions({ token }));
  const walk = (
    <NearLink href={`/${market.code}/stalls/all`} className={buttonClass()}>
      {t('walk')}
    </NearLink>
  );
  if (!hydrated || list.isPending) return <div className="min-h-dvh" aria-busy="true" />;
  if (list.isError) {
    const unknown = ['WISHLIST_UNKNOWN', 'VALIDATION'].includes(refusalOf(list.error).code);
    return (
      <EmptyState
        title={unknown ? t('unknown') : t('lost')}
        mood="dark"
        actions={unknown ? walk : <Button onClick={() => void list.refetch()}>{ui('tryAgain')}</Button>}
      >
        {unknown ? t('unknownMore') : t('lostMore')}
      </EmptyState>
    );
  }
  const { firstName, items } = list.data;
  return (
    <>
      <h1 className="display-title mb-8 text-section-sm sm:text-[3.25rem] sm:leading-14 lg:mb-12">
        {t.rich('of', { name: () => <bdi>{firstName}</bdi> })}
      </h1>
      {items.length === 0 ? (
        <p className="text-ink-muted">{t('emptyShared')}</p>
      ) : (
        <WishGrid market={market} wishes={items} gone={<p className="text-ink-muted">{t('gone')}</p>}>
          {({ wish, card, variant }) => (
            <WishCard key={wish.handle} {...{ market, card, variant }} add={product('add')} />
          )}
        </WishGrid>
      )}
    </>
  );
}
