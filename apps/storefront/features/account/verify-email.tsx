'use client';

import { Button } from '@souk/ui/button';
import { Field } from '@souk/ui/field';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTRPC } from '../../lib/trpc/client.ts';
import { refusalOf } from '../../lib/trpc/refusal.ts';

/** The code from the email proves the address; only then do earlier guest orders appear. */
export function VerifyEmail({ email, onConfirmed }: { email: string; onConfirmed: () => void }) {
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
        Is this your address?
      </h2>
      <p className="mt-2 max-w-120 text-ink-muted">
        We sent six digits to {email}. With them, orders you placed as a guest appear here too.
      </p>
      <form onSubmit={submit} className="mt-5 flex flex-wrap items-start gap-3" noValidate>
        <Field
          label="Code from the email"
          className="w-56"
          value={code}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={12}
          onChange={(event) => setCode(event.target.value)}
          refusal={error ? refusalOf(error).detail : undefined}
          success={resend.isSuccess && !error ? 'A new code is on its way.' : undefined}
        />
        <Button type="submit" size="medium" className="mt-7.5" busy={verify.isPending}>
          Confirm
        </Button>
      </form>
      <button
        type="button"
        className="link mt-3 text-small"
        disabled={resend.isPending}
        onClick={() => resend.mutate()}
      >
        Send a new code
      </button>
    </section>
  );
}
