'use client';

import { Button } from '@souk/ui/button';
import { Field } from '@souk/ui/field';
import { Notice } from '@souk/ui/notice';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { useRefusalText } from '../../../i18n/use-refusal-text.ts';
import { useTRPC } from '../../../lib/trpc/client.ts';
import { refusalOf } from '../../../lib/trpc/refusal.ts';

/** A new password. The present one may be left out by whoever came in by a code or a passkey just now. */
export function NewPassword() {
  const t = useTranslations('mine.password');
  const account = useTranslations('account');
  const refusalText = useRefusalText('account');
  const trpc = useTRPC();
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const change = useMutation(
    trpc.account.setPassword.mutationOptions({
      onSuccess: () => {
        setCurrent('');
        setPassword('');
      },
    }),
  );
  const refusal = change.error && refusalOf(change.error);
  const blamed: Record<string, 'current' | 'password'> = {
    PASSWORD_WRONG: 'current',
    PASSWORD_WEAK: 'password',
  };
  const field = refusal && blamed[refusal.code];
  const save = (event: FormEvent) => {
    event.preventDefault();
    change.mutate({ password, ...(current ? { current } : {}) });
  };
  return (
    <section aria-labelledby="password">
      <h2 id="password" className="display mb-2 text-title">
        {t('title')}
      </h2>
      <p className="mb-5 text-ink-muted">{t('lead')}</p>
      <form noValidate onSubmit={save} className="grid gap-4 sm:w-105">
        {refusal && !field && <Notice kind="problem" title={refusalText(refusal)} />}
        {change.isSuccess && <Notice kind="info" title={t('changed')} />}
        <Field
          label={t('current')}
          type="password"
          autoComplete="current-password"
          value={current}
          onChange={(event) => setCurrent(event.target.value)}
          refusal={refusal && field === 'current' ? refusalText(refusal) : undefined}
        />
        <Field
          label={t('new')}
          type="password"
          autoComplete="new-password"
          value={password}
          onChange={(event) => setPassword(event.target.value)}
          help={account('passwordHelp')}
          refusal={refusal && field === 'password' ? refusalText(refusal) : undefined}
        />
        <Button
          type="submit"
          variant="quiet"
          size="medium"
          className="justify-self-start"
          busy={change.isPending}
        >
          {t('change')}
        </Button>
      </form>
    </section>
  );
}
