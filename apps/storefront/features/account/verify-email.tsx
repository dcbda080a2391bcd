'use client';

import { Button } from '@souk/ui/button';
import { Field } from '@souk/ui/field';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { useErrorText } from '../../i18n/use-refusal-text.ts';
import { useTRPC } from '../../lib/trpc/client.ts';

/** The code from the email proves the address; only then do earlier guest orders appear. */
export function VerifyEmail({ email, onConfirmed }: { email: string; onConfirmed: () => void }) {
  const t = useTranslations('account');
  const errorText = useErrorText('account');
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [code, setCode] = useState('');
  const verify = useMutation(
    trpc.account.verifyEmail.mutationOptions({
      onSuccess: () => {
        onConfirmed();
        return queries.invalidateQueries();
      },
    }),
  );
  const resend = useMutation(trpc.account.resendCode.mutationOptions());
  const error = verify.error ?? resend.error;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    verify.mutate({ code });
  };
  return (
    <section aria-labelledby="verify" className="rounded-sheet bg-sunk p-6 sm:p-8">
      <h2 id="verify" className="display text-title">
        {t('isThis')}
      </h2>
      <p className="mt-2 max-w-120 text-ink-muted">{t('sixDigits', { email })}</p>
      <form onSubmit={submit} className="mt-5 flex flex-wrap items-start gap-3" noValidate>
        <Field
          label={t('code')}
          className="w-56"
          value={code}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={12}
          onChange={(event) => setCode(event.target.value)}
          refusal={error ? errorText(error) : undefined}
          success={resend.isSuccess && !error ? t('codeOnWay') : undefined}
        />
        <Button type="submit" size="medium" className="mt-7.5" busy={verify.isPending}>
          {t('confirm')}
        </Button>
      </form>
      <button
        type="button"
        className="link mt-3 text-small"
        disabled={resend.isPending}
        onClick={() => resend.mutate()}
      >
        {t('newCode')}
      </button>
    </section>
  );
}
