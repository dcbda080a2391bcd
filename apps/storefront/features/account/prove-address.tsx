'use client';

import { Button } from '@souk/ui/button';
import { Notice } from '@souk/ui/notice';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useMarket } from '../../i18n/use-market.ts';
import { useErrorText } from '../../i18n/use-refusal-text.ts';
import { useTRPC } from '../../lib/trpc/client.ts';
import { refusalOf } from '../../lib/trpc/refusal.ts';
import { CodeEntry } from './code-entry.tsx';
import { useMe } from './use-me.ts';

/** An account that was opened by a passkey has an address that is only said: the code proves it, and brings its orders. */
export function ProveAddress({ onProven }: { onProven: () => void }) {
  const t = useTranslations('account.prove');
  const errorText = useErrorText('account');
  const trpc = useTRPC();
  const { code: market } = useMarket();
  const me = useMe();
  const [sent, setSent] = useState<string | null>(null);
  const ask = useMutation(
    trpc.account.askCode.mutationOptions({ onSuccess: ({ codeId }) => setSent(codeId) }),
  );
  const prove = useMutation(trpc.account.proveAddress.mutationOptions());
  if (!me.data || me.data.emailVerified) return null;
  const { email } = me.data;

  const bringBack = async (proof: { codeId: string; code: string }) => {
    try {
      await prove.mutateAsync(proof);
      return null;
    } catch (error) {
      return refusalOf(error);
    }
  };
  return (
    <section aria-labelledby="prove" className="mb-12 rounded-sheet bg-sunk p-6 sm:p-8">
      <h2 id="prove" className="display text-title">
        {t('title')}
      </h2>
      {sent ? (
        <div className="mt-4">
          <CodeEntry codeId={sent} email={email} bringBack={bringBack} onIn={onProven} />
        </div>
      ) : (
        <>
          <p className="mt-2 max-w-130 text-ink-muted">{t('lead')}</p>
          {ask.isError && <Notice kind="problem" title={errorText(ask.error)} className="mt-4" />}
          <Button
            size="medium"
            className="mt-5"
            busy={ask.isPending}
            onClick={() => ask.mutate({ email, market })}
          >
            {t('send')}
          </Button>
        </>
      )}
    </section>
  );
}
