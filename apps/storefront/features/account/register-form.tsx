'use client';

import { Button } from '@souk/ui/button';
import { Field } from '@souk/ui/field';
import { Notice } from '@souk/ui/notice';
import { useMutation } from '@tanstack/react-query';
import Link from 'next/link';
import { useRouter, useSearchParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { useMarket } from '../../i18n/use-market.ts';
import { useRefusalText } from '../../i18n/use-refusal-text.ts';
import { useTRPC } from '../../lib/trpc/client.ts';
import { type Refusal, refusalOf } from '../../lib/trpc/refusal.ts';
import { CodeEntry } from './code-entry.tsx';
import { nextPage, withNext } from './next-page.ts';
import { OtherDoors, type ShownProvider } from './other-doors/other-doors.tsx';

type FieldError = { path: string; message: string };
type Blamed = 'email' | 'name' | 'password';

/** The field a refusal is about, wherever it came from; none when it is about something else. */
const blamedBy = ({ code, errors }: Refusal): Blamed[] => {
  if (code === 'PASSWORD_WEAK') return ['password'];
  const paths = ((errors as FieldError[] | undefined) ?? []).map(({ path }) => path);
  return (['email', 'name', 'password'] as const).filter((field) => paths.includes(field));
};

/**
 * A new account. It is opened by the code that is mailed: until then nothing is told, and nothing exists, so that
 * nobody learns here who has an account.
 */
export function RegisterForm({ market, providers }: { market: string; providers: readonly ShownProvider[] }) {
  const t = useTranslations('account');
  const refusalText = useRefusalText('account');
  const trpc = useTRPC();
  const { code: here } = useMarket();
  const router = useRouter();
  const search = useSearchParams();
  const [sent, setSent] = useState<{ codeId: string; email: string; name: string } | null>(null);
  const register = useMutation(
    trpc.account.register.mutationOptions({
      onSuccess: ({ codeId }, { email, name }) => setSent({ codeId, email, name }),
    }),
  );
  const refusal = register.error && refusalOf(register.error);

  const open = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const [email, name, password] = ['email', 'name', 'password'].map((field) => String(form.get(field)));
    register.mutate({ email: email!, name: name!, password: password!, market: here });
  };

  if (sent)
    return (
      <CodeEntry
        {...sent}
        onIn={() => router.replace(nextPage(search.get('next'), market))}
        onOtherAddress={() => setSent(null)}
      />
    );

  const blamed = refusal ? blamedBy(refusal) : [];
  const odd = { email: t('emailOdd'), name: t('nameOdd'), password: t('passwordHelp') };
  const forField = (field: Blamed): string | undefined => {
    if (!refusal || !blamed.includes(field)) return undefined;
    return refusal.code === 'VALIDATION' ? odd[field] : refusalText(refusal);
  };
  return (
    <>
      <div className="mb-8 grid gap-4 border-b border-line pb-8 empty:hidden">
        <OtherDoors providers={providers} market={market} next={nextPage(search.get('next'), market)} />
      </div>
      <form method="post" onSubmit={open} className="grid gap-5" noValidate>
        {refusal && blamed.length === 0 && <Notice kind="problem" title={refusalText(refusal)} />}
        <Field label={t('name')} name="name" autoComplete="name" required refusal={forField('name')} />
        <Field
          label={t('email')}
          name="email"
          type="email"
          autoComplete="username"
          required
          defaultValue={search.get('email') ?? ''}
          help={t('emailHelp')}
          refusal={forField('email')}
        />
        <Field
          label={t('password')}
          name="password"
          type="password"
          autoComplete="new-password"
          required
          help={t('passwordHelp')}
          refusal={forField('password')}
        />
        <Button type="submit" busy={register.isPending} className="justify-self-start">
          {t('open')}
        </Button>
        <p className="text-small text-ink-muted">
          {t('beenHere')}{' '}
          <Link href={`/${market}/sign-in${withNext(search.get('next'))}`} className="link">
            {t('signIn')}
          </Link>
        </p>
      </form>
    </>
  );
}
