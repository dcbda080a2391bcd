'use client';

import { Button } from '@souk/ui/button';
import { EmptyState } from '@souk/ui/empty-state';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { forgetShopper } from '../../lib/auth/sign-in.ts';
import { marketOf } from '../../lib/market.ts';
import { useTRPC } from '../../lib/trpc/client.ts';
import { useAskAgain } from '../../lib/use-ask-again.ts';
import { OrderHistory } from './order-history.tsx';
import { provenJustNow } from './proven-just-now.ts';
import { useMe } from './use-me.ts';

/** The customer's own page: the orders, the way out. */
export function AccountPage({ market: code }: { market: string }) {
  const t = useTranslations('account');
  const ui = useTranslations('ui');
  const market = marketOf(code);
  const trpc = useTRPC();
  const router = useRouter();
  const me = useMe();
  const leave = async (): Promise<void> => {
    await forgetShopper();
    // A full load: what is on screen, the count of the bag among it, must not outlive who it belonged to.
    window.location.assign(`/${market.code}`);
  };
  const signOut = useMutation(trpc.account.signOut.mutationOptions({ onSettled: leave }));
  const signOutEverywhere = useMutation(trpc.account.signOutEverywhere.mutationOptions({ onSuccess: leave }));
  const guest = me.data === null;
  // Earlier guest orders join a moment after the address is proven.
  useAskAgain({ queryKey: trpc.orders.mine.pathKey(), from: provenJustNow() });

  useEffect(() => {
    if (guest) router.replace(`/${market.code}/sign-in`);
  }, [guest, router, market.code]);

  if (me.isError)
    return (
      <EmptyState
        title={t('lost')}
        mood="dark"
        actions={<Button onClick={() => void me.refetch()}>{ui('tryAgain')}</Button>}
      >
        {t('lostMore')}
      </EmptyState>
    );
  if (!me.data) return <div className="min-h-120" aria-busy="true" />;
  return (
    <>
      <div className="flex flex-wrap items-end justify-between gap-6">
        <div>
          <h1 className="display-title text-section-sm sm:text-[3.25rem] sm:leading-14">
            {t('hello', { name: me.data.name.split(' ')[0] ?? '' })}
          </h1>
          <p className="mt-2 text-ink-muted">
            <bdi>{me.data.email}</bdi>
          </p>
        </div>
        <div className="flex flex-wrap gap-3">
          <Button variant="quiet" size="medium" busy={signOut.isPending} onClick={() => signOut.mutate()}>
            {t('signOut')}
          </Button>
          <Button
            variant="quiet"
            size="medium"
            busy={signOutEverywhere.isPending}
            onClick={() => signOutEverywhere.mutate()}
          >
            {t('signOutEverywhere')}
          </Button>
        </div>
      </div>
      <section aria-labelledby="orders" className="mt-14">
        <h2 id="orders" className="display mb-6 text-section-sm">
          {t('orders')}
        </h2>
        <OrderHistory market={market} />
      </section>
    </>
  );
}
