'use client';

import { Button } from '@souk/ui/button';
import { Notice } from '@souk/ui/notice';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { KeyRound } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useErrorText, useRefusalText } from '../../../i18n/use-refusal-text.ts';
import { marketOf } from '../../../lib/market.ts';
import { useTRPC } from '../../../lib/trpc/client.ts';
import { useDeviceWords } from '../passkeys/use-device-words.ts';
import { knowsPasskeys, usePasskey } from '../passkeys/use-passkey.ts';
import { PasskeyRow } from './passkey-row.tsx';

/** The customer's passkeys: made here, named, removed. */
export function Passkeys({ market: code }: { market: string }) {
  const t = useTranslations('mine.passkeys');
  const refusalText = useRefusalText('account');
  const errorText = useErrorText('account');
  const deviceWords = useDeviceWords();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const passkey = usePasskey();
  const passkeys = useQuery(trpc.account.passkeys.list.queryOptions());
  const again = () => queries.invalidateQueries({ queryKey: trpc.account.passkeys.list.queryKey() });
  const remove = useMutation(trpc.account.passkeys.remove.mutationOptions({ onSettled: again }));
  const rename = useMutation(trpc.account.passkeys.rename.mutationOptions({ onSettled: again }));
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const add = async () => {
    setBusy(true);
    setRefusal(null);
    const refused = await passkey.add(deviceWords(navigator.userAgent));
    if (refused) setRefusal(refusalText(refused));
    else await again();
    setBusy(false);
  };
  const failed = passkeys.error ?? remove.error ?? rename.error;
  const problem = refusal ?? (failed ? errorText(failed) : null);
  return (
    <section aria-labelledby="passkeys">
      <h2 id="passkeys" className="display mb-2 text-title">
        {t('title')}
      </h2>
      <p className="mb-5 text-ink-muted">{t('lead')}</p>
      {problem && <Notice kind="problem" title={problem} className="mb-5" />}
      {passkeys.data && passkeys.data.length > 0 && (
        <ul className="mb-6 border-t border-line">
          {passkeys.data.map((one) => (
            <PasskeyRow
              key={one.id}
              passkey={one}
              market={marketOf(code)}
              onRename={(name) => rename.mutate({ id: one.id, name })}
              onRemove={() => remove.mutate({ id: one.id })}
            />
          ))}
        </ul>
      )}
      {passkeys.data?.length === 0 && <p className="mb-5">{t('none')}</p>}
      {knowsPasskeys() ? (
        <Button variant="quiet" size="medium" busy={busy} onClick={() => void add()}>
          <KeyRound aria-hidden="true" className="size-5" strokeWidth={1.75} />
          {t('add')}
        </Button>
      ) : (
        <p className="text-small text-ink-muted">{t('unknown')}</p>
      )}
    </section>
  );
}
