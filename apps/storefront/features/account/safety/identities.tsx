'use client';

import { Notice } from '@souk/ui/notice';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { DoorOpen } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useErrorText } from '../../../i18n/use-refusal-text.ts';
import { marketOf } from '../../../lib/market.ts';
import { useTRPC } from '../../../lib/trpc/client.ts';

type Props = {
  market: string;
  /** What the providers are called that open the door here. */
  providers: readonly string[];
};

/** The accounts elsewhere with which the customer comes in. A shop that takes none says nothing of them. */
export function Identities({ market: code, providers }: Props) {
  const t = useTranslations('mine.identities');
  const errorText = useErrorText('account');
  const trpc = useTRPC();
  const queries = useQueryClient();
  const identities = useQuery(trpc.account.identities.list.queryOptions());
  const again = () => queries.invalidateQueries({ queryKey: trpc.account.identities.list.queryKey() });
  const disconnect = useMutation(trpc.account.identities.disconnect.mutationOptions({ onSettled: again }));
  const { locale } = marketOf(code);
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
  const connected = identities.data ?? [];
  if (providers.length === 0 && connected.length === 0) return null;

  const problem = disconnect.error ?? identities.error;
  return (
    <section aria-labelledby="identities">
      <h2 id="identities" className="display mb-2 text-title">
        {t('title')}
      </h2>
      <p className="mb-5 text-ink-muted">{t('lead')}</p>
      {problem && <Notice kind="problem" title={errorText(problem)} className="mb-5" />}
      {connected.length > 0 && (
        <ul className="border-t border-line">
          {connected.map(({ id, name, opens, createdAt, usedAt }) => (
            <li key={id} className="flex flex-wrap items-center gap-4 border-b border-line py-4">
              <DoorOpen aria-hidden="true" className="size-6 shrink-0" strokeWidth={1.5} />
              <div className="min-w-0 flex-1">
                <p className="font-semibold">
                  <bdi>{name}</bdi>
                </p>
                <p className="text-small text-ink-muted">
                  {t('since', { day: day.format(new Date(createdAt)) })}{' '}
                  {opens ? t('used', { day: day.format(new Date(usedAt)) }) : t('closed')}
                </p>
              </div>
              <button
                type="button"
                className="link text-small"
                disabled={disconnect.isPending}
                onClick={() => disconnect.mutate({ id })}
              >
                {t.rich('disconnect', { unseen: () => <span className="sr-only">{` ${name}`}</span> })}
              </button>
            </li>
          ))}
        </ul>
      )}
      {identities.data?.length === 0 && (
        <p>{t('none', { names: new Intl.ListFormat(locale).format(providers) })}</p>
      )}
    </section>
  );
}
