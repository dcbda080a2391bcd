'use client';

import { Button } from '@souk/ui/button';
import { Notice } from '@souk/ui/notice';
import { useQueryClient } from '@tanstack/react-query';
import { KeyRound } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useRefusalText } from '../../../i18n/use-refusal-text.ts';
import { useHydrated } from '../../../lib/use-hydrated.ts';
import { knowsPasskeys, usePasskey } from './use-passkey.ts';

/** Coming in with a passkey: no address, no password. Nothing is shown where the browser knows none. */
export function PasskeySignIn({ onIn }: { onIn: () => void }) {
  const t = useTranslations('account.passkey');
  const refusalText = useRefusalText('account');
  const queries = useQueryClient();
  const passkey = usePasskey();
  const hydrated = useHydrated();
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  if (!hydrated || !knowsPasskeys()) return null;

  const enter = async () => {
    setBusy(true);
    setRefusal(null);
    const refused = await passkey.signIn();
    if (refused) {
      setRefusal(refusalText(refused));
      return setBusy(false);
    }
    await queries.resetQueries();
    onIn();
  };
  return (
    <>
      {refusal && <Notice kind="problem" title={refusal} />}
      <Button variant="quiet" busy={busy} onClick={() => void enter()} className="justify-self-start">
        <KeyRound aria-hidden="true" className="size-5" strokeWidth={1.75} />
        {t('signIn')}
      </Button>
    </>
  );
}
