'use client';

import { Button } from '@souk/ui/button';
import { Field } from '@souk/ui/field';
import { Notice } from '@souk/ui/notice';
import { useQueryClient } from '@tanstack/react-query';
import Link from 'next/link';
import { useRouter, useSearchParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { useRefusalText } from '../../i18n/use-refusal-text.ts';
import { signInShopper } from '../../lib/auth/sign-in.ts';
import { nextPage } from './next-page.ts';

/** Email and password; the bag comes along. */
export function SignInForm({ market }: { market: string }) {
  const t = useTranslations('account');
  const refusalText = useRefusalText('account');
  const router = useRouter();
  const queries = useQueryClient();
  const search = useSearchParams();
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const signIn = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setBusy(true);
    setRefusal(null);
    const refused = await signInShopper({
      email: String(form.get('email')),
      password: String(form.get('password')),
    });
    if (refused) {
      setRefusal(refusalText(refused));
      return setBusy(false);
    }
    await queries.resetQueries();
    router.replace(nextPage(search.get('next'), market));
  };

  return (
    <form method="post" onSubmit={signIn} className="grid gap-5" noValidate>
      {refusal && <Notice kind="problem" title={refusal} />}
      <Field label={t('email')} name="email" type="email" autoComplete="username" required />
      <Field label={t('password')} name="password" type="password" autoComplete="current-password" required />
      <Button type="submit" busy={busy} className="justify-self-start">
        {t('signIn')}
      </Button>
      <p className="text-small text-ink-muted">
        {t('newHere')}{' '}
        <Link href={`/${market}/register`} className="link">
          {t('open')}
        </Link>
      </p>
    </form>
  );
}
