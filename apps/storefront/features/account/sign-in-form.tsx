'use client';

import { Notice } from '@souk/ui/notice';
import { useRouter, useSearchParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useRefusalText } from '../../i18n/use-refusal-text.ts';
import { CodeForm } from './code-form.tsx';
import { nextPage, withNext } from './next-page.ts';
import { CameBack } from './other-doors/came-back.tsx';
import { doorRefusal } from './other-doors/door-refusal.ts';
import { OtherDoors, type ShownProvider } from './other-doors/other-doors.tsx';
import { PasskeySignIn } from './passkeys/passkey-sign-in.tsx';
import { PasswordForm } from './password-form.tsx';

type Props = { market: string; providers: readonly ShownProvider[] };

/** The ways in, one at a time; the address that was typed comes along. The bag comes along as well. */
export function SignInForm({ market, providers }: Props) {
  const t = useTranslations('account.providers');
  const refusalText = useRefusalText('account');
  const router = useRouter();
  const search = useSearchParams();
  const [way, setWay] = useState<'password' | 'code'>(search.get('way') === 'code' ? 'code' : 'password');
  const [email, setEmail] = useState(search.get('email') ?? '');
  const next = nextPage(search.get('next'), market);
  const onIn = () => router.replace(next);
  const turnTo = (other: typeof way) => (typed: string) => {
    setEmail(typed);
    setWay(other);
  };
  const refusal = doorRefusal(search);
  const door = (
    <>
      <div className="mb-8 grid gap-4 border-b border-line pb-8 empty:hidden">
        {refusal && <Notice kind="problem" title={refusalText({ ...refusal, detail: t('failed') })} />}
        <PasskeySignIn onIn={onIn} />
        <OtherDoors providers={providers} market={market} next={next} />
      </div>
      {way === 'password' ? (
        <PasswordForm
          email={email}
          onIn={onIn}
          register={`/${market}/register${withNext(search.get('next'))}`}
          onCode={turnTo('code')}
        />
      ) : (
        <CodeForm email={email} onIn={onIn} onPassword={turnTo('password')} />
      )}
    </>
  );
  return search.has('from') && !refusal ? <CameBack onIn={onIn}>{door}</CameBack> : door;
}
