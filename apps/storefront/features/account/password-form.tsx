'use client';

import { Button } from '@souk/ui/button';
import { Field } from '@souk/ui/field';
import { Notice } from '@souk/ui/notice';
import { useQueryClient } from '@tanstack/react-query';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { useRefusalText } from '../../i18n/use-refusal-text.ts';
import { signInShopper } from '../../lib/auth/sign-in.ts';

type Props = {
  email: string;
  onIn: () => void;
  /** Where an account is opened instead. */
  register: string;
  /** Rather by a code, with what was typed so far. */
  onCode: (email: string) => void;
};

/** Email and password. */
export function PasswordForm({ email: known, onIn, register, onCode }: Props) {
  const t = useTranslations('account');
  const refusalText = useRefusalText('account');
  const queries = useQueryClient();
  const [email, setEmail] = useState(known);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const signIn = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setBusy(true);
    setRefusal(null);
    const refused = await signInShopper('credentials', {
      email: String(form.get('email')),
      password: String(form.get('password')),
    });
    if (refused) {
      setRefusal(refusalText(refused));
      return setBusy(false);
    }
    await queries.resetQueries();
    onIn();
  };

  return (
    <form method="post" onSubmit={signIn} className="grid gap-5" noValidate>
      {refusal && <Notice kind="problem" title={refusal} />}
      <Field
        label={t('email')}
        name="email"
        type="email"
        autoComplete="username webauthn"
        required
        value={email}
        onChange={(event) => setEmail(event.target.value)}
      />
      <Field label={t('password')} name="password" type="password" autoComplete="current-password" required />
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        <Button type="submit" busy={busy}>
          {t('signIn')}
        </Button>
        <Button variant="quiet" onClick={() => onCode(email)}>
          {t('mailMeCode')}
        </Button>
      </div>
      <p className="text-small text-ink-muted">{t('forgotten')}</p>
      <p className="text-small text-ink-muted">
        {t('newHere')}{' '}
        <Link href={register} className="link">
          {t('open')}
        </Link>
      </p>
    </form>
  );
}
