'use client';

import { Button } from '@souk/ui/button';
import { Field } from '@souk/ui/field';
import { Notice } from '@souk/ui/notice';
import { useMutation } from '@tanstack/react-query';
import { KeyRound } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { useErrorText, useRefusalText } from '../../../i18n/use-refusal-text.ts';
import { useTRPC } from '../../../lib/trpc/client.ts';
import { useHydrated } from '../../../lib/use-hydrated.ts';
import { knowsPasskeys } from '../passkeys/use-passkey.ts';
import { useMe } from '../use-me.ts';
import { useFarewell } from './use-farewell.ts';

/** Which refusals are about what was typed, and belong to its field. */
const aboutField = new Set(['PASSWORD_WRONG', 'CODE_WRONG', 'CODE_GUESSED', 'CODE_EXPIRED', 'VALIDATION']);

/** The password, a code by email or a passkey: whoever sits at an open account need not be its owner. */
export function DeleteForm({ market }: { market: string }) {
  const t = useTranslations('farewell');
  const account = useTranslations('account');
  const refusalText = useRefusalText('account');
  const errorText = useErrorText('account');
  const trpc = useTRPC();
  const me = useMe();
  const hydrated = useHydrated();
  const [codeId, setCodeId] = useState<string | null>(null);
  const [typed, setTyped] = useState('');
  const farewell = useFarewell(market);
  const ask = useMutation(
    trpc.account.askCode.mutationOptions({
      onSuccess: (sent) => {
        setCodeId(sent.codeId);
        setTyped('');
        farewell.forget();
      },
    }),
  );
  const { refusal, busy } = farewell;
  const inField = refusal !== null && aboutField.has(refusal.code);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void farewell.by(codeId ? { kind: 'code', codeId, code: typed } : { kind: 'password', password: typed });
  };
  return (
    <section aria-labelledby="confirm" className="mt-10">
      <h3 id="confirm" className="display text-title">
        {t('confirm.title')}
      </h3>
      <p className="mt-2 text-ink-muted" role="status">
        {codeId
          ? t.rich('confirm.codeSent', {
              email: () => <bdi className="font-semibold text-ink">{me.data?.email}</bdi>,
            })
          : t('confirm.lead')}
      </p>
      <form method="post" noValidate onSubmit={submit} className="mt-5 grid gap-4 sm:w-105">
        {refusal && !inField && <Notice kind="problem" title={refusalText(refusal)} />}
        {ask.isError && <Notice kind="problem" title={errorText(ask.error)} />}
        <Field
          key={codeId ? 'code' : 'password'}
          label={codeId ? account('code') : account('password')}
          {...(codeId
            ? { inputMode: 'numeric', autoComplete: 'one-time-code', maxLength: 12, className: 'w-56' }
            : { type: 'password', autoComplete: 'current-password' })}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          refusal={inField ? (typed === '' ? t('confirm.empty') : refusalText(refusal)) : undefined}
        />
        <Button type="submit" busy={busy} className="justify-self-start">
          {t('confirm.delete')}
        </Button>
      </form>
      <div className="mt-5 flex flex-wrap gap-x-6 gap-y-2 text-small">
        <button
          type="button"
          className="link"
          disabled={ask.isPending || !me.data}
          onClick={() => me.data && ask.mutate({ email: me.data.email })}
        >
          {codeId ? account('newCode') : t('confirm.byCode')}
        </button>
        {codeId && (
          <button
            type="button"
            className="link"
            onClick={() => {
              setCodeId(null);
              setTyped('');
              farewell.forget();
            }}
          >
            {account('usePassword')}
          </button>
        )}
        {hydrated && knowsPasskeys() && (
          <button
            type="button"
            className="link inline-flex items-center gap-1.5"
            disabled={busy}
            onClick={() => void farewell.byPasskey()}
          >
            <KeyRound aria-hidden="true" className="size-4" strokeWidth={1.75} />
            {t('confirm.byPasskey')}
          </button>
        )}
      </div>
    </section>
  );
}
