'use client';

import { Button } from '@souk/ui/button';
import { classNames } from '@souk/ui/class-names';
import { EmptyState } from '@souk/ui/empty-state';
import { useMutation } from '@tanstack/react-query';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect, useRef } from 'react';
import { forgetShopper } from '../../lib/auth/sign-in.ts';
import { marketOf } from '../../lib/market.ts';
import { useTRPC } from '../../lib/trpc/client.ts';
import { useMe } from './use-me.ts';

const rooms = {
  orders: '',
  addresses: '/addresses',
  safety: '/safety',
  letters: '/letters',
  data: '/data',
} as const;

type Props = { market: string; here: keyof typeof rooms; children: ReactNode };

/** Every page of the account: who this is, the way out, and the other rooms. A guest is led to the door. */
export function AccountFrame({ market: code, here, children }: Props) {
  const t = useTranslations('account');
  const ui = useTranslations('ui');
  const market = marketOf(code);
  const trpc = useTRPC();
  const router = useRouter();
  const me = useMe();
  const signOut = useMutation(
    trpc.account.signOut.mutationOptions({ onSettled: () => leave(`/${market.code}`) }),
  );
  const guest = me.data === null;
  const room = useRef<HTMLAnchorElement>(null);

  useEffect(() => {
    const back = encodeURIComponent(`/${market.code}/account${rooms[here]}`);
    if (guest) router.replace(`/${market.code}/sign-in?next=${back}`);
  }, [guest, router, market.code, here]);

  // On a phone the rooms are wider than the screen: the one we are in is in sight.
  const known = Boolean(me.data);
  useEffect(() => {
    if (known) room.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [known]);

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
  if (!me.data) return <div className="min-h-dvh" aria-busy="true" />;
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
        <Button variant="quiet" size="medium" busy={signOut.isPending} onClick={() => signOut.mutate()}>
          {t('signOut')}
        </Button>
      </div>
      <nav aria-label={t('rooms.label')} className="mt-8 border-b border-line">
        <ul className="-mb-px flex gap-7 overflow-x-auto sm:gap-9">
          {Object.entries(rooms).map(([name, path]) => (
            <li key={name}>
              <Link
                ref={name === here ? room : undefined}
                href={`/${market.code}/account${path}`}
                prefetch={false}
                aria-current={name === here ? 'page' : undefined}
                className={classNames(
                  'block border-b-2 py-3.5 whitespace-nowrap',
                  name === here
                    ? 'border-ink font-semibold'
                    : 'border-transparent text-ink-muted hover:text-ink',
                )}
              >
                {t(`rooms.${name as keyof typeof rooms}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div className="pt-10">{children}</div>
    </>
  );
}

/** A full load: what is on screen, the count of the bag among it, must not outlive who it belonged to. */
export const leave = async (to: string): Promise<void> => {
  await forgetShopper();
  window.location.assign(to);
};
