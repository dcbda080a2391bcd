'use client';

import { Button } from '@souk/ui/button';
import { Field } from '@souk/ui/field';
import { Notice } from '@souk/ui/notice';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import Link from 'next/link';
import { useRouter, useSearchParams } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { signInShopper } from '../../lib/auth/sign-in.ts';
import { useTRPC } from '../../lib/trpc/client.ts';
import { type Refusal, refusalOf } from '../../lib/trpc/refusal.ts';

type FieldError = { path: string; message: string };

/** The sentence for one field, wherever the refusal came from. */
const forField = (refusal: Refusal | null, field: string): string | undefined => {
  if (!refusal) return undefined;
  if (refusal.code === 'PASSWORD_WEAK') return field === 'password' ? refusal.detail : undefined;
  if (refusal.code === 'EMAIL_TAKEN') return field === 'email' ? refusal.detail : undefined;
  return (refusal.errors as FieldError[] | undefined)?.find(({ path }) => path === field)?.message;
};

/** A new account: signs in at once and goes on to the code that was mailed. */
export function RegisterForm({ market }: { market: string }) {
  const trpc = useTRPC();
  const router = useRouter();
  const queries = useQueryClient();
  const search = useSearchParams();
  const register = useMutation(trpc.account.register.mutationOptions());
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);

  const open = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const [email, name, password] = ['email', 'name', 'password'].map((field) => String(form.get(field)));
    setBusy(true);
    setRefusal(null);
    try {
      await register.mutateAsync({ email: email!, name: name!, password: password! });
      const refused = await signInShopper({ email: email!, password: password! });
      if (refused) throw refused;
      await queries.resetQueries();
      router.replace(`/${market}/account`);
    } catch (error) {
      setRefusal(error instanceof Error ? refusalOf(error) : (error as Refusal));
      setBusy(false);
    }
  };

  const inFields = ['email', 'name', 'password'].some((field) => forField(refusal, field));
  return (
    <form method="post" onSubmit={open} className="grid gap-5" noValidate>
      {refusal && !inFields && <Notice kind="problem" title={refusal.detail} />}
      <Field label="Name" name="name" autoComplete="name" required refusal={forField(refusal, 'name')} />
      <Field
        label="Email"
        name="email"
        type="email"
        autoComplete="username"
        required
        defaultValue={search.get('email') ?? ''}
        help="We send a code to it."
        refusal={forField(refusal, 'email')}
      />
      <Field
        label="Password"
        name="password"
        type="password"
        autoComplete="new-password"
        required
        help="Ten characters or more. A few words make a good one."
        refusal={forField(refusal, 'password')}
      />
      <Button type="submit" busy={busy} className="justify-self-start">
        Open an account
      </Button>
      <p className="text-small text-ink-muted">
        Been here before?{' '}
        <Link href={`/${market}/sign-in`} className="link">
          Sign in
        </Link>
      </p>
    </form>
  );
}
