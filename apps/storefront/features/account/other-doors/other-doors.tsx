'use client';

import { Button } from '@souk/ui/button';
import { Notice } from '@souk/ui/notice';
import { DoorOpen } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { useRefusalText } from '../../../i18n/use-refusal-text.ts';
import { signInThrough } from '../../../lib/auth/sign-in.ts';

export type ShownProvider = { id: string; name: string };

type Props = {
  providers: readonly ShownProvider[];
  market: string;
  /** Where the shopper goes once they are in. */
  next: string;
};

/** A button for each account elsewhere that opens the door; nothing where the merchant has set up none. */
export function OtherDoors({ providers, market, next }: Props) {
  const t = useTranslations('account.providers');
  const refusalText = useRefusalText('account');
  const [leaving, setLeaving] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);

  // Whoever turns back on the way finds this very page again, as they left it.
  useEffect(() => {
    const turnedBack = () => setLeaving(null);
    window.addEventListener('pageshow', turnedBack);
    return () => window.removeEventListener('pageshow', turnedBack);
  }, []);

  const go = async (id: string) => {
    setLeaving(id);
    setRefusal(null);
    const back = new URLSearchParams({ next, from: id });
    const refused = await signInThrough(id, `/${market}/sign-in?${back}`);
    if (!refused) return;
    setRefusal(refusalText(refused));
    setLeaving(null);
  };
  if (providers.length === 0) return null;
  return (
    <>
      {refusal && <Notice kind="problem" title={refusal} />}
      {providers.map(({ id, name }) => (
        <Button
          key={id}
          variant="quiet"
          busy={leaving === id}
          onClick={() => void go(id)}
          className="justify-self-start"
        >
          <DoorOpen aria-hidden="true" className="size-5" strokeWidth={1.75} />
          <span>{t.rich('continue', { name: () => <bdi>{name}</bdi> })}</span>
        </Button>
      ))}
    </>
  );
}
