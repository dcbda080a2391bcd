'use client';

import { Button } from '@souk/ui/button';
import { toast } from '@souk/ui/toast';
import { useTranslations } from 'next-intl';
import { useErrorText } from '../../i18n/use-refusal-text.ts';
import type { Market } from '../../lib/market.ts';
import { useShareLink } from '../ui/use-share-link.ts';
import type { useWishlist } from './use-wishlist.ts';

type Props = {
  market: Market;
  list: Pick<ReturnType<typeof useWishlist>, 'shareToken' | 'share' | 'stopSharing'>;
};

/** A link that reads the list, and takes itself back. */
export function ShareList({ market, list }: Props) {
  const t = useTranslations('wishlist');
  const errorText = useErrorText('wishlist');
  const sendOn = useShareLink();
  const { share, stopSharing, shareToken } = list;
  const send = (token: string) =>
    sendOn({ title: t('title'), url: `${location.origin}/${market.code}/wishlist/${token}` });
  const press = async (): Promise<void> => {
    try {
      const token = shareToken ?? (await share.mutateAsync()).shareToken;
      if (token) await send(token);
    } catch (error) {
      toast(errorText(error));
    }
  };
  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
      {shareToken && (
        <>
          <p className="text-small text-ink-muted">{t('isShared')}</p>
          <button
            type="button"
            className="link text-small"
            aria-disabled={stopSharing.isPending || undefined}
            onClick={() =>
              stopSharing.mutate(undefined, {
                onSuccess: () => toast(t('stopped')),
                onError: (error) => toast(errorText(error)),
              })
            }
          >
            {t('stop')}
          </button>
        </>
      )}
      <Button variant="quiet" size="medium" busy={share.isPending} onClick={() => void press()}>
        {shareToken ? t('sendLink') : t('share')}
      </Button>
    </div>
  );
}
