'use client';

import { Button } from '@souk/ui/button';
import { Field } from '@souk/ui/field';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useMarket } from '../../i18n/use-market.ts';
import { useErrorText, useRefusalText } from '../../i18n/use-refusal-text.ts';
import { signInShopper } from '../../lib/auth/sign-in.ts';
import { useTRPC } from '../../lib/trpc/client.ts';
import type { Refusal } from '../../lib/trpc/refusal.ts';
import { proved } from './proven-just-now.ts';

type Props = {
  /** The code that was sent, and to whom. */
  codeId: string;
  email: string;
  /** What to call whoever has no account yet, when a new code is asked for. */
  name?: string | undefined;
  /** Back to the address, where it may have been mistyped. */
  onOtherAddress?: () => void;
  /** What is done with the code; without it, it opens the door. */
  bringBack?: (proof: { codeId: string; code: string }) => Promise<Refusal | null>;
  /** The shopper is in. */
  onIn: () => void;
};

const enterByCode: NonNullable<Props['bringBack']> = (proof) => signInShopper('code', proof);

/** The six digits from the email: they open the account of the address, or a new one. */
export function CodeEntry(props: Props) {
  const { codeId: first, email, name, onOtherAddress, bringBack, onIn } = props;
  const t = useTranslations('account');
  const refusalText = useRefusalText('account');
  const errorText = useErrorText('account');
  const trpc = useTRPC();
  const { code: market } = useMarket();
  const queries = useQueryClient();
  const box = useRef<HTMLFormElement>(null);
  const [codeId, setCodeId] = useState(first);
  const [code, setCode] = useState('');
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const again = useMutation(
    trpc.account.askCode.mutationOptions({
      onSuccess: (sent) => {
        setCodeId(sent.codeId);
        setCode('');
        setRefusal(null);
        box.current?.querySelector('input')?.focus();
      },
    }),
  );

  // The form before it is gone, and with it the focus: this is where the shopper goes on.
  useEffect(() => box.current?.querySelector('input')?.focus(), []);

  const enter = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setRefusal(null);
    const refused = await (bringBack ?? enterByCode)({ codeId, code });
    if (refused) {
      setRefusal(refusalText(refused));
      return setBusy(false);
    }
    proved();
    await queries.resetQueries();
    onIn();
  };

  const problem = refusal ?? (again.error ? errorText(again.error) : undefined);
  return (
    <form ref={box} method="post" onSubmit={enter} className="grid gap-5" noValidate>
      <p className="text-ink-muted" role="status">
        {t.rich('sixDigits', { email: () => <bdi className="font-semibold text-ink">{email}</bdi> })}
      </p>
      <Field
        label={t('code')}
        className="w-56"
        value={code}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={12}
        onChange={(event) => setCode(event.target.value)}
        refusal={problem}
        success={again.isSuccess && !problem ? t('codeOnWay') : undefined}
      />
      <Button type="submit" busy={busy} className="justify-self-start">
        {t('confirm')}
      </Button>
      <div className="flex flex-wrap gap-x-6 gap-y-2 text-small">
        <button
          type="button"
          className="link"
          disabled={again.isPending}
          onClick={() => again.mutate({ email, market, ...(name ? { name } : {}) })}
        >
          {t('newCode')}
        </button>
        {onOtherAddress && (
          <button type="button" className="link" onClick={onOtherAddress}>
            {t('otherAddress')}
          </button>
        )}
      </div>
    </form>
  );
}
