'use client';

import { Button } from '@souk/ui/button';
import { buttonClass } from '@souk/ui/button-class';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import Link from 'next/link';
import { useRouter, useSearchParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { marketOf } from '../../lib/market';
import { useTRPC } from '../../lib/trpc/client';
import { forgetCheckout } from './till-memory';
import type { Checkout } from './types';

const POLL_MS = 1_200;

/** The way back from the bank: asks what happened there and goes on from it, to the order or to the till. */
export function BackFromBank({ market: code }: { market: string }) {
  const t = useTranslations('till.back');
  const ui = useTranslations('ui');
  const market = marketOf(code);
  const trpc = useTRPC();
  const router = useRouter();
  const queryClient = useQueryClient();
  const checkoutId = useSearchParams().get('checkout') ?? '';
  const resume = useMutation(trpc.checkout.resume.mutationOptions());
  const [open, setOpen] = useState<Checkout | null>(null);
  const [failed, setFailed] = useState(false);
  const asked = useRef(false);

  const ask = async (): Promise<void> => {
    setFailed(false);
    try {
      const checkout = await resume.mutateAsync({ checkoutId });
      if (checkout.order) {
        forgetCheckout();
        void queryClient.invalidateQueries({ queryKey: trpc.cart.get.queryKey() });
        const { number, key } = checkout.order;
        return router.replace(`/${market.code}/orders/${number}?key=${encodeURIComponent(key)}&thanks=1`);
      }
      if (checkout.state === 'action_required') return setOpen(checkout);
      if (checkout.state === 'held' || checkout.state === 'cancelled' || checkout.state === 'expired')
        return router.replace(`/${market.code}/till`);
      setTimeout(() => void ask(), POLL_MS);
    } catch {
      setFailed(true);
    }
  };

  useEffect(() => {
    if (asked.current) return;
    asked.current = true;
    void ask();
  });

  const title = failed ? t('failed') : open ? t('open') : t('asking');
  const text = failed ? t('failedMore') : open ? t('openMore') : t('askingMore');
  return (
    <div className="mx-auto max-w-140 py-16 text-center" aria-live="polite">
      <h1 className="display text-section-sm sm:text-section">{title}</h1>
      <p className="mt-4 text-lead text-ink-muted">{text}</p>
      {(failed || open) && (
        <div className="mt-8 flex flex-wrap justify-center gap-3">
          <Button busy={resume.isPending} onClick={() => void ask()}>
            {failed ? ui('tryAgain') : t('askAgain')}
          </Button>
          {open?.nextAction?.type === 'redirect' && (
            <a href={open.nextAction.url} className={buttonClass({ variant: 'quiet' })}>
              {t('toBank')}
            </a>
          )}
          <Link href={`/${market.code}/till`} className={buttonClass({ variant: 'quiet' })}>
            {t('toTill')}
          </Link>
        </div>
      )}
    </div>
  );
}
