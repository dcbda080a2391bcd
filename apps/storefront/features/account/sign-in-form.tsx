'use client';

import { Button } from '@souk/ui/button';
import { Field } from '@souk/ui/field';
import { Notice } from '@souk/ui/notice';
import { useQueryClient } from '@tanstack/react-query';
import Link from 'next/link';
import { useRouter, useSearchParams } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { signInShopper } from '../../lib/auth/sign-in.ts';
import { nextPage } from './next-page.ts';

/** Email and password; the bag comes along. */
export function SignInForm({ market }: { market: string }) {
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
      setRefusal(refused.detail);
      return setBusy(false);
    }
    await queries.resetQueries();
    router.replace(nextPage(search.get('next'), market));
  };

  return (
    <form method="post" onSubmit={signIn} className="grid gap-5" noValidate>
      {refusal && <Notice kind="problem" title={refusal} />}
      <Field label="Email" name="email" type="email" autoComplete="username" required />
      <Field label="Password" name="password" type="password" autoComplete="current-password" required />
      <Button type="submit" busy={busy} className="justify-self-start">
        Sign in
      </Button>
      <p className="text-small text-ink-muted">
        New here?{' '}
        <Link href={`/${market}/register`} className="link">
          Open an account
        </Link>
      </p>
    </form>
  );
}
