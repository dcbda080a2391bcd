'use client';

import { useRouter, useSearchParams } from 'next/navigation';
import { useState } from 'react';
import { CodeForm } from './code-form.tsx';
import { nextPage, withNext } from './next-page.ts';
import { PasskeySignIn } from './passkeys/passkey-sign-in.tsx';
import { PasswordForm } from './password-form.tsx';

/** The ways in, one at a time; the address that was typed comes along. The bag comes along as well. */
export function SignInForm({ market }: { market: string }) {
  const router = useRouter();
  const search = useSearchParams();
  const [way, setWay] = useState<'password' | 'code'>(search.get('way') === 'code' ? 'code' : 'password');
  const [email, setEmail] = useState(search.get('email') ?? '');
  const onIn = () => router.replace(nextPage(search.get('next'), market));
  const turnTo = (other: typeof way) => (typed: string) => {
    setEmail(typed);
    setWay(other);
  };
  return (
    <>
      <PasskeySignIn onIn={onIn} />
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
}
