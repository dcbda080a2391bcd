'use client';

import { Button } from '@souk/ui/button';
import { buttonClass } from '@souk/ui/button-class';
import { EmptyState } from '@souk/ui/empty-state';
import { Notice } from '@souk/ui/notice';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useErrorText } from '../../../i18n/use-refusal-text.ts';
import { useTRPC } from '../../../lib/trpc/client.ts';
import { refusalOf } from '../../../lib/trpc/refusal.ts';
import { useHydrated } from '../../../lib/use-hydrated.ts';

/** Where the link in a letter leads: one press ends letters of its kind, another has them again. Looking ends nothing. */
export function LetterLink({ market, token }: { market: string; token: string }) {
  const t = useTranslations('letters');
  const ui = useTranslations('ui');
  const errorText = useErrorText('account');
  const trpc = useTRPC();
  const queries = useQueryClient();
  const hydrated = useHydrated();
  const link = useQuery(trpc.letters.link.queryOptions({ token }));
  const answer = useMutation(
    trpc.letters.answer.mutationOptions({
      onSuccess: (next) => queries.setQueryData(trpc.letters.link.queryKey({ token }), next),
    }),
  );
  const all = (
    <Link href={`/${market}/account/letters`} prefetch={false} className="link">
      {t('link.all')}
    </Link>
  );
  if (!hydrated || link.isPending) return <div className="min-h-dvh" aria-busy="true" />;
  if (link.isError) {
    const unknown = ['NOT_FOUND', 'VALIDATION'].includes(refusalOf(link.error).code);
    return (
      <EmptyState
        title={unknown ? t('link.unknown') : t('lost')}
        mood="dark"
        actions={
          unknown ? (
            <Link
              href={`/${market}/account/letters`}
              prefetch={false}
              className={buttonClass({ variant: 'quiet' })}
            >
              {t('link.all')}
            </Link>
          ) : (
            <Button onClick={() => void link.refetch()}>{ui('tryAgain')}</Button>
          )
        }
      >
        {unknown ? t('link.unknownMore') : ''}
      </EmptyState>
    );
  }
  const { topic, wanted, address } = link.data;
  const about = { topic: t(`topics.${topic}.title`) };
  return (
    <div className="mx-auto max-w-160 rounded-sheet bg-sunk p-6 sm:p-10">
      <h1 className="display-title text-section-sm" aria-live="polite">
        {wanted ? t('link.on', about) : t('link.off', about)}
      </h1>
      <p className="mt-3 text-ink-muted">{t.rich('link.lead', { address: () => <bdi>{address}</bdi> })}</p>
      {answer.isError && <Notice kind="problem" title={errorText(answer.error)} className="mt-6" />}
      {!wanted && <p className="mt-3 text-ink-muted">{t(`topics.${topic}.stopped`)}</p>}
      <div className="mt-7 flex flex-wrap items-center gap-x-6 gap-y-4">
        <Button
          variant={wanted ? 'primary' : 'quiet'}
          busy={answer.isPending}
          onClick={() => answer.mutate({ token, wanted: !wanted })}
        >
          {wanted ? t('link.stop') : t('link.again')}
        </Button>
        {all}
      </div>
    </div>
  );
}
