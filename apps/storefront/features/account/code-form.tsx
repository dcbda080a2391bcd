'use client';

import { Button } from '@souk/ui/button';
import { Field } from '@souk/ui/field';
import { Notice } from '@souk/ui/notice';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { useMarket } from '../../i18n/use-market.ts';
import { useRefusalText } from '../../i18n/use-refusal-text.ts';
import { useTRPC } from '../../lib/trpc/client.ts';
import { refusalOf } from '../../lib/trpc/refusal.ts';
import { CodeEntry } from './code-entry.tsx';

type Props = { email: string; onIn: () => void; onPassword?: (email: string) => void };

/** An address, then the code that was mailed to it. Whether anybody has an account with it is not told. */
export function CodeForm({ email: known, onIn, onPassword }: Props) {
  const t = useTranslations('account');
  const refusalText = useRefusalText('account');
  const trpc = useTRPC();
  const { code: market } = useMarket();
  const [email, setEmail] = useState(known);
  const [sent, setSent] = useState<string | null>(null);
  const ask = useMutation(
    trpc.account.askCode.mutationOptions({ onSuccess: ({ codeId }) => setSent(codeId) }),
  );
  const refusal = ask.error && refusalOf(ask.error);
  const odd = refusal?.code === 'VALIDATION';
  const send = (event: FormEvent) => {
    event.preventDefault();
    ask.mutate({ email, market });
  };

  if (sent) return <CodeEntry codeId={sent} email={email} onIn={onIn} onOtherAddress={() => setSent(null)} />;
  return (
    <form method="post" onSubmit={send} className="grid gap-5" noValidate>
      {refusal && !odd && <Notice kind="problem" title={refusalText(refusal)} />}
      <Field
        label={t('email')}
        name="email"
        type="email"
        autoComplete="username"
        required
        value={email}
        help={t('codeHelp')}
        refusal={odd ? t('emailOdd') : undefined}
        onChange={(event) => setEmail(event.target.value)}
      />
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        <Button type="submit" busy={ask.isPending}>
          {t('mailCode')}
        </Button>
        {onPassword && (
          <Button variant="quiet" onClick={() => onPassword(email)}>
            {t('usePassword')}
          </Button>
        )}
      </div>
    </form>
  );
}
