'use client';

import type { StorefrontRouter } from '@souk/bff/routers/storefront/router';
import { Button } from '@souk/ui/button';
import { Field } from '@souk/ui/field';
import type { inferRouterOutputs } from '@trpc/server';
import { KeyRound } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import type { Market } from '../../../lib/market.ts';

type Passkey = inferRouterOutputs<StorefrontRouter>['account']['passkeys']['list'][number];
type Props = {
  passkey: Passkey;
  market: Market;
  onRename: (name: string) => void;
  onRemove: () => void;
};

/** One passkey: its name, since when, its last use; renamed in its place. */
export function PasskeyRow({ passkey, market, onRename, onRemove }: Props) {
  const t = useTranslations('mine.passkeys');
  const mine = useTranslations('mine');
  const [name, setName] = useState<string | null>(null);
  const day = new Intl.DateTimeFormat(market.locale, { dateStyle: 'medium' });
  const unseen = () => <span className="sr-only">{` ${passkey.name}`}</span>;
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (name?.trim()) onRename(name.trim());
    setName(null);
  };
  return (
    <li className="flex flex-wrap items-center gap-4 border-b border-line py-4">
      <KeyRound aria-hidden="true" className="size-6 shrink-0" strokeWidth={1.5} />
      {name === null ? (
        <>
          <div className="min-w-0 flex-1">
            <p className="font-semibold">
              <bdi>{passkey.name}</bdi>
            </p>
            <p className="text-small text-ink-muted">
              {t('since', { day: day.format(new Date(passkey.createdAt)) })}{' '}
              {passkey.usedAt && t('used', { day: day.format(new Date(passkey.usedAt)) })}
            </p>
          </div>
          <div className="flex gap-5 text-small">
            <button type="button" className="link" onClick={() => setName(passkey.name)}>
              {t.rich('rename', { unseen })}
            </button>
            <button type="button" className="link" onClick={onRemove}>
              {t.rich('remove', { unseen })}
            </button>
          </div>
        </>
      ) : (
        <form onSubmit={save} className="flex flex-1 flex-wrap items-end gap-3" noValidate>
          <Field
            label={t('name')}
            className="w-full sm:w-72"
            value={name}
            maxLength={60}
            onChange={(event) => setName(event.target.value)}
          />
          <Button type="submit" variant="quiet" size="medium">
            {mine('save')}
          </Button>
        </form>
      )}
    </li>
  );
}
