'use client';

import { Button } from '@souk/ui/button';
import { buttonClass } from '@souk/ui/button-class';
import { EmptyState } from '@souk/ui/empty-state';
import { toast } from '@souk/ui/toast';
import { useTranslations } from 'next-intl';
import { useErrorText } from '../../i18n/use-refusal-text.ts';
import { marketOf } from '../../lib/market.ts';
import { useHydrated } from '../../lib/use-hydrated.ts';
import { NearLink } from '../hall/near-link.tsx';
import { ShareList } from './share-list.tsx';
import { useWishlist } from './use-wishlist.ts';
import { WishCard } from './wish-card.tsx';
import { WishGrid } from './wish-grid.tsx';

/** What somebody wishes for: to look at, to put into the bag, to share. */
export function WishlistPage({ market: code }: { market: string }) {
  const t = useTranslations('wishlist');
  const keep = useTranslations('keep');
  const ui = useTranslations('ui');
  const errorText = useErrorText('wishlist');
  const market = marketOf(code);
  const hydrated = useHydrated();
  const list = useWishlist();
  const drop = async (handle: string, title: string): Promise<void> => {
    try {
      await list.remove(handle);
      toast(keep('unwished', { title }));
    } catch (error) {
      toast(errorText(error));
    }
  };
  if (list.isError)
    return (
      <EmptyState
        title={t('lost')}
        mood="dark"
        actions={<Button onClick={() => void list.refetch()}>{ui('tryAgain')}</Button>}
      >
        {t('lostMore')}
      </EmptyState>
    );
  if (!hydrated || !list.wishes) return <div className="min-h-dvh" aria-busy="true" />;
  if (list.wishes.length === 0)
    return (
      <EmptyState
        title={t('empty')}
        art="/art/basket.webp"
        actions={
          <NearLink href={`/${market.code}/stalls/all`} className={buttonClass()}>
            {t('walk')}
          </NearLink>
        }
      >
        {t('emptyMore')}
      </EmptyState>
    );
  return (
    <>
      <div className="mb-8 flex flex-wrap items-end justify-between gap-x-10 gap-y-5 lg:mb-12">
        <h1 className="display-title text-section-sm sm:text-[3.25rem] sm:leading-14">
          {t('title')} <span className="text-title text-ink-muted">{list.wishes.length}</span>
        </h1>
        {list.isCustomer ? (
          <ShareList market={market} list={list} />
        ) : (
          <p className="max-w-100 text-small text-ink-muted">
            {t.rich('guest', {
              enter: (chunks) => (
                <NearLink
                  href={`/${market.code}/sign-in?next=${encodeURIComponent(`/${market.code}/wishlist`)}`}
                  className="link"
                >
                  {chunks}
                </NearLink>
              ),
            })}
          </p>
        )}
      </div>
      <WishGrid market={market} wishes={list.wishes} gone={<p className="text-ink-muted">{t('gone')}</p>}>
        {({ wish, card, variant }) => (
          <WishCard
            key={wish.handle}
            {...{ market, card, variant }}
            add={t('toBag')}
            onAdded={() => void drop(wish.handle, card.title)}
          >
            <button
              type="button"
              className="min-h-11 text-small text-ink-muted hover:text-ink hover:underline"
              onClick={() => void drop(wish.handle, card.title)}
            >
              {t.rich('remove', {
                title: card.title,
                unseen: (chunks) => <span className="sr-only">{chunks}</span>,
              })}
            </button>
          </WishCard>
        )}
      </WishGrid>
    </>
  );
}
