'use client';

import { Button } from '@souk/ui/button';
import { Notice } from '@souk/ui/notice';
import { Switch } from '@souk/ui/switch';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useErrorText } from '../../../i18n/use-refusal-text.ts';
import { useTRPC } from '../../../lib/trpc/client.ts';
import { refusalOf } from '../../../lib/trpc/refusal.ts';
import { useMe } from '../use-me.ts';

/** A switch for each thing we may write about; what belongs to an order is always on. */
export function LetterChoices() {
  const t = useTranslations('letters');
  const ui = useTranslations('ui');
  const errorText = useErrorText('account');
  const trpc = useTRPC();
  const queries = useQueryClient();
  const me = useMe();
  const queryKey = trpc.letters.mine.queryKey();
  const choices = useQuery(trpc.letters.mine.queryOptions(undefined, { retry: false }));
  // What is known is told a moment later, and a switch that is pressed must not spring back until then.
  const [pressed, setPressed] = useState<Record<string, boolean>>({});
  const choose = useMutation(
    trpc.letters.choose.mutationOptions({
      onMutate: ({ topic, wanted }) =>
        queries.setQueryData(queryKey, (known) =>
          known?.map((choice) => (choice.topic === topic ? { ...choice, wanted } : choice)),
        ),
      onSuccess: (next) => queries.setQueryData(queryKey, next),
      onError: () => void queries.invalidateQueries({ queryKey }),
      onSettled: (_next, _error, { topic }) => setPressed(({ [topic]: _done, ...others }) => others),
    }),
  );
  const unproven = choices.isError && refusalOf(choices.error).code === 'EMAIL_UNPROVEN';
  return (
    <section aria-labelledby="letters">
      <h2 id="letters" className="display mb-2 text-section-sm">
        {t('title')}
      </h2>
      <p className="mb-6 text-ink-muted">{t('lead')}</p>
      {choices.isPending && <div className="min-h-80" aria-busy="true" />}
      {unproven && <Notice kind="info" title={t('unproven')} />}
      {choices.isError && !unproven && (
        <Notice kind="stale" title={t('lost')}>
          <Button variant="quiet" size="small" className="mt-3" onClick={() => void choices.refetch()}>
            {ui('tryAgain')}
          </Button>
        </Notice>
      )}
      {choose.isError && <Notice kind="problem" title={errorText(choose.error)} className="mb-6" />}
      {choices.data && (
        <fieldset>
          <legend className="text-small font-semibold">
            {t.rich('channel.email', { address: () => <bdi>{me.data?.email}</bdi> })}
          </legend>
          <ul className="mt-3 border-t border-line">
            {choices.data.map(({ channel, topic, wanted, fixed }) => (
              <li key={topic} className="border-b border-line py-4.5">
                <Switch
                  checked={pressed[topic] ?? wanted}
                  disabled={fixed}
                  aria-describedby={`about-${topic}`}
                  onChange={({ target }) => {
                    if (topic === 'orders') return;
                    setPressed((others) => ({ ...others, [topic]: target.checked }));
                    choose.mutate({ channel, topic, wanted: target.checked });
                  }}
                >
                  <span className="display text-name">{t(`topics.${topic}.title`)}</span>
                </Switch>
                <p id={`about-${topic}`} className="mt-1 max-w-140 text-small text-ink-muted">
                  {t(`topics.${topic}.about`)}
                </p>
              </li>
            ))}
          </ul>
        </fieldset>
      )}
    </section>
  );
}
