'use client';

import { Button } from '@souk/ui/button';
import { Notice } from '@souk/ui/notice';
import { useMutation } from '@tanstack/react-query';
import { Check, Clock } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { AllMessages } from '../../../i18n/catalogs.ts';
import { useErrorText } from '../../../i18n/use-refusal-text.ts';
import { useTRPC } from '../../../lib/trpc/client.ts';
import { saveFile } from './save-file.ts';

type Service = keyof AllMessages['mine']['data']['parts'];

/** One file of everything every part of the shop knows of the customer; a part that is away is named, not left out. */
export function MyData() {
  const t = useTranslations('mine.data');
  const errorText = useErrorText('account');
  const trpc = useTRPC();
  const gather = useMutation(
    trpc.account.myData.mutationOptions({
      onSuccess: ({ parts }) => {
        if (parts.every(({ data }) => data)) saveFile(parts);
      },
    }),
  );
  const parts = gather.data?.parts;
  const missing = parts?.some(({ data }) => !data);
  return (
    <section aria-labelledby="my-data">
      <h2 id="my-data" className="display mb-2 text-section-sm">
        {t('title')}
      </h2>
      <p className="mb-6 text-ink-muted">{t('lead')}</p>
      <Button busy={gather.isPending} onClick={() => gather.mutate()}>
        {t('gather')}
      </Button>
      {gather.isError && <Notice kind="problem" title={errorText(gather.error)} className="mt-6" />}
      {parts && (
        <div className="mt-8" role="status">
          <ul className="border-t border-line">
            {parts.map(({ service, data }) => (
              <li key={service} className="flex items-center gap-4 border-b border-line py-3.5">
                {data ? (
                  <Check aria-hidden="true" className="size-5 shrink-0 text-glaze" strokeWidth={2} />
                ) : (
                  <Clock aria-hidden="true" className="size-5 shrink-0 text-terracotta" strokeWidth={1.75} />
                )}
                <span className="flex-1">{t(`parts.${service as Service}`)}</span>
                <span className="text-small text-ink-muted">
                  {!data ? t('away') : Object.keys(data).length > 0 ? t('told') : t('nothing')}
                </span>
              </li>
            ))}
          </ul>
          {missing ? (
            <Notice kind="stale" title={t('incomplete')} className="mt-6">
              <button type="button" className="link" onClick={() => saveFile(parts)}>
                {t('saveAnyway')}
              </button>
            </Notice>
          ) : (
            <p className="mt-4 text-small text-ink-muted">{t('saved')}</p>
          )}
        </div>
      )}
    </section>
  );
}
