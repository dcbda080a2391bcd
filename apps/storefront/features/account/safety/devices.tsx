'use client';

import { Button } from '@souk/ui/button';
import { Notice } from '@souk/ui/notice';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Monitor, Smartphone } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useErrorText } from '../../../i18n/use-refusal-text.ts';
import { marketOf } from '../../../lib/market.ts';
import { useTRPC } from '../../../lib/trpc/client.ts';
import { leave } from '../account-frame.tsx';
import { useDeviceWords } from '../passkeys/use-device-words.ts';
import { deviceName } from './device-name.ts';

const phones = new Set<string | null>(['iphone', 'ipad', 'android']);

/** Where the customer is signed in: one device can be signed out, or all of them. */
export function Devices({ market: code }: { market: string }) {
  const t = useTranslations('mine.devices');
  const account = useTranslations('account');
  const errorText = useErrorText('account');
  const market = marketOf(code);
  const trpc = useTRPC();
  const queries = useQueryClient();
  const devices = useQuery({ ...trpc.account.devices.queryOptions(), staleTime: 0 });
  const again = () => queries.invalidateQueries({ queryKey: trpc.account.devices.queryKey() });
  const signOut = useMutation(trpc.account.signOutDevice.mutationOptions({ onSettled: again }));
  const everywhere = useMutation(
    trpc.account.signOutEverywhere.mutationOptions({ onSuccess: () => leave(`/${market.code}`) }),
  );
  const failed = devices.error ?? signOut.error ?? everywhere.error;
  const moment = new Intl.DateTimeFormat(market.locale, { dateStyle: 'medium', timeStyle: 'short' });
  const nameOf = useDeviceWords();
  return (
    <section aria-labelledby="devices">
      <h2 id="devices" className="display mb-2 text-title">
        {t('title')}
      </h2>
      <p className="mb-5 text-ink-muted">{t('lead')}</p>
      {failed && <Notice kind="problem" title={errorText(failed)} className="mb-5" />}
      <ul className="border-t border-line" aria-busy={devices.isPending}>
        {devices.data?.map((device) => {
          const Picture = phones.has(deviceName(device.device).system) ? Smartphone : Monitor;
          return (
            <li key={device.id} className="flex items-center gap-4 border-b border-line py-4">
              <Picture aria-hidden="true" className="size-6 shrink-0" strokeWidth={1.5} />
              <div className="min-w-0 flex-1">
                <p className="font-semibold">
                  <bdi>{nameOf(device.device)}</bdi>
                  {device.current && (
                    <span className="ms-2 text-small font-semibold text-glaze">{t('thisOne')}</span>
                  )}
                </p>
                <p className="text-small text-ink-muted">
                  {t('since', {
                    day: moment.format(new Date(device.createdAt)),
                    how: device.openedBy,
                  })}{' '}
                  {t('seen', { day: moment.format(new Date(device.seenAt)) })}
                </p>
              </div>
              {!device.current && (
                <button
                  type="button"
                  className="link shrink-0 text-small"
                  onClick={() => signOut.mutate({ id: device.id })}
                >
                  {t.rich('signOut', {
                    unseen: () => <span className="sr-only">{` ${nameOf(device.device)}`}</span>,
                  })}
                </button>
              )}
            </li>
          );
        })}
      </ul>
      <Button
        variant="quiet"
        size="medium"
        className="mt-6"
        busy={everywhere.isPending}
        onClick={() => everywhere.mutate()}
      >
        {account('signOutEverywhere')}
      </Button>
    </section>
  );
}
