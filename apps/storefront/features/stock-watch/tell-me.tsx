'use client';

import { Button } from '@souk/ui/button';
import { Field } from '@souk/ui/field';
import { Notice } from '@souk/ui/notice';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { useMarket } from '../../i18n/use-market.ts';
import { useErrorText } from '../../i18n/use-refusal-text.ts';
import { useTRPC } from '../../lib/trpc/client.ts';
import { useMe } from '../account/use-me.ts';

/** Asks for one letter when a sold-out variant is back. Whoever is signed in need not type their address. */
export default function TellMe({ variantId }: { variantId: string }) {
  const t = useTranslations('wish');
  const errorText = useErrorText('wish');
  const market = useMarket();
  const trpc = useTRPC();
  const me = useMe();
  const [typed, setTyped] = useState<string>();
  const [lacking, setLacking] = useState(false);
  const tell = useMutation(trpc.stock.tellMe.mutationOptions());
  const email = typed ?? me.data?.email ?? '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const address = email.trim();
    const odd = !/^\S+@\S+\.\S+$/.test(address);
    setLacking(odd);
    if (!odd) tell.mutate({ variantId, email: address, market: market.code });
  };
  if (tell.isSuccess)
    return (
      <Notice kind="info" title={t('asked')} className="mt-5">
        {t('askedMore')}
      </Notice>
    );
  return (
    <form onSubmit={submit} className="mt-5 rounded-panel bg-sunk px-5 py-5" noValidate>
      <p className="display text-name">{t('title')}</p>
      <div className="mt-3 grid gap-3">
        <Field
          type="email"
          name="email"
          autoComplete="email"
          inputMode="email"
          label={t('email')}
          help={t('once')}
          value={email}
          maxLength={254}
          refusal={lacking ? t('lacking') : tell.error ? errorText(tell.error) : undefined}
          onChange={(event) => {
            setTyped(event.target.value);
            setLacking(false);
          }}
        />
        <Button type="submit" size="medium" className="justify-self-start" busy={tell.isPending}>
          {t('tellMe')}
        </Button>
      </div>
    </form>
  );
}
