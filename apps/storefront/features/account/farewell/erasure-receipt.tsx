'use client';

import { Button } from '@souk/ui/button';
import { EmptyState } from '@souk/ui/empty-state';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { marketOf } from '../../../lib/market.ts';
import { useTRPC } from '../../../lib/trpc/client.ts';
import { refusalOf } from '../../../lib/trpc/refusal.ts';
import { useHydrated } from '../../../lib/use-hydrated.ts';
import { ReceiptLine } from './receipt-line.tsx';

const ASK_EVERY_MS = 1_500;

/** What became of a deleted account: a line for each part of the shop, which fills in as it answers. */
export function ErasureReceipt({ market: code, token }: { market: string; token: string }) {
  const t = useTranslations('farewell.receipt');
  const ui = useTranslations('ui');
  const market = marketOf(code);
  const trpc = useTRPC();
  const hydrated = useHydrated();
  const erasure = useQuery(
    trpc.account.erasure.queryOptions(
      { token },
      { refetchInterval: ({ state }) => (state.data?.letter === 'waits' ? ASK_EVERY_MS : false) },
    ),
  );
  if (!hydrated || erasure.isPending) return <div className="min-h-dvh" aria-busy="true" />;
  if (erasure.isError && !erasure.data) {
    const unknown = ['NOT_FOUND', 'VALIDATION'].includes(refusalOf(erasure.error).code);
    return (
      <EmptyState
        title={unknown ? t('unknown') : t('lost')}
        mood="dark"
        actions={
          unknown ? undefined : <Button onClick={() => void erasure.refetch()}>{ui('tryAgain')}</Button>
        }
      >
        {unknown ? t('unknownMore') : t('lostMore')}
      </EmptyState>
    );
  }
  const { askedAt, answeredAt, letter, receipts } = erasure.data;
  const asked = new Intl.DateTimeFormat(market.locale, { dateStyle: 'long', timeStyle: 'short' });
  const answered = receipts.filter((receipt) => receipt.answeredAt !== null).length;
  return (
    <div className="mx-auto max-w-180">
      <h1 className="display-title text-section-sm sm:text-[3.25rem] sm:leading-14">
        {answeredAt ? t('done') : t('under')}
      </h1>
      <p className="mt-3 text-ink-muted">{t('lead', { when: asked.format(new Date(askedAt)) })}</p>
      <p className="mt-8 text-small font-semibold" role="status">
        {t('answered', { answered, all: receipts.length })}
      </p>
      <ul className="mt-3 border-t border-line">
        {receipts.map((receipt) => (
          <ReceiptLine key={receipt.service} receipt={receipt} locale={market.locale} />
        ))}
      </ul>
      <p className="mt-6 text-ink-muted" role="status">
        {t(`letter.${letter}`)}
      </p>
      <p className="mt-2 text-small text-ink-muted">{t('keep')}</p>
    </div>
  );
}
