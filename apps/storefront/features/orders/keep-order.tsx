'use client';

import { Button } from '@souk/ui/button';
import { Notice } from '@souk/ui/notice';
import { useQueryClient } from '@tanstack/react-query';
import { KeyRound } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useRefusalText } from '../../i18n/use-refusal-text.ts';
import type { Market } from '../../lib/market.ts';
import { useHydrated } from '../../lib/use-hydrated.ts';
import { CodeForm } from '../account/code-form.tsx';
import { useDeviceWords } from '../account/passkeys/use-device-words.ts';
import { knowsPasskeys, usePasskey } from '../account/passkeys/use-passkey.ts';
import type { Order } from './order-types.ts';

/** A guest who has just bought becomes an account: by one tap with a passkey, or by a code. */
export function KeepOrder({ order, market }: { order: Order; market: Market }) {
  const t = useTranslations('order.keep');
  const refusalText = useRefusalText('account');
  const deviceWords = useDeviceWords();
  const router = useRouter();
  const queries = useQueryClient();
  const passkey = usePasskey();
  const canPasskey = useHydrated() && knowsPasskeys();
  const [byCode, setByCode] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const toAccount = () => router.push(`/${market.code}/account`);

  const open = async () => {
    setBusy(true);
    setRefusal(null);
    const newcomer = { email: order.email, name: order.address.name };
    const refused = await passkey.open(newcomer, deviceWords(navigator.userAgent));
    if (refused) {
      setRefusal(refusalText(refused));
      return setBusy(false);
    }
    await queries.resetQueries();
    toAccount();
  };
  return (
    <section aria-labelledby="keep" className="rounded-sheet bg-sunk p-6 sm:p-8">
      <h2 id="keep" className="display text-title">
        {t('title')}
      </h2>
      {byCode || !canPasskey ? (
        <div className="mt-5">
          <CodeForm email={order.email} onIn={toAccount} />
        </div>
      ) : (
        <>
          <p className="mt-2 mb-5 text-ink-muted">{t('lead')}</p>
          {refusal && <Notice kind="problem" title={refusal} className="mb-5" />}
          <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
            <Button size="medium" busy={busy} onClick={() => void open()}>
              <KeyRound aria-hidden="true" className="size-5" strokeWidth={1.75} />
              {t('passkey')}
            </Button>
            <button type="button" className="link text-small" onClick={() => setByCode(true)}>
              {t('code', { email: order.email })}
            </button>
          </div>
        </>
      )}
    </section>
  );
}
