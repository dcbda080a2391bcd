'use client';

import { Button } from '@souk/ui/button';
import { EmptyState } from '@souk/ui/empty-state';
import { useTranslations } from 'next-intl';
import { marketOf } from '../../lib/market.ts';
import { BagLines } from './bag-lines.tsx';
import { BagTotal } from './bag-total.tsx';
import { CodeForm } from './code-form.tsx';
import { EmptyBag } from './empty-bag.tsx';
import { SavedLines } from './saved-lines.tsx';
import { useCart } from './use-cart.ts';

/** The bag as a page of its own. */
export function BagPage({ market: code }: { market: string }) {
  const t = useTranslations('bag');
  const ui = useTranslations('ui');
  const market = marketOf(code);
  const { data: cart, isPending, isError, refetch } = useCart();
  if (isPending) return <div className="min-h-dvh" aria-busy="true" />;
  if (isError && !cart)
    return (
      <EmptyState
        title={t('lost')}
        mood="dark"
        actions={<Button onClick={() => void refetch()}>{ui('tryAgain')}</Button>}
      >
        {t('lostMore')}
      </EmptyState>
    );
  if (!cart || cart.lines.length === 0)
    return (
      <>
        <EmptyBag market={market.code} />
        {cart && (
          <div className="mx-auto max-w-180">
            <SavedLines market={market} cart={cart} />
          </div>
        )}
      </>
    );
  return (
    <>
      <h1 className="display-title mb-8 text-section-sm sm:text-[3.25rem] sm:leading-14">
        {t('title')} <span className="text-title text-ink-muted">{cart.count}</span>
      </h1>
      <div className="grid gap-x-24 gap-y-10 lg:grid-cols-[1fr_400px] lg:grid-rows-[auto_1fr]">
        <div>
          <BagLines market={market} cart={cart} />
        </div>
        <aside
          aria-label={t('total')}
          className="grid content-start gap-6 lg:sticky lg:row-span-2 lg:top-6 lg:self-start"
        >
          <CodeForm market={market} cart={cart} />
          <div className="rounded-sheet border border-line bg-raised p-6 sm:p-8">
            <BagTotal market={market} cart={cart} />
          </div>
        </aside>
        {/* On a phone what is bought comes first, with its total and the way to the till. */}
        <div className="lg:col-start-1 lg:-mt-10">
          <SavedLines market={market} cart={cart} />
        </div>
      </div>
    </>
  );
}
