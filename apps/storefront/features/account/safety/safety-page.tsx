'use client';

import { AccountFrame } from '../account-frame.tsx';
import { Devices } from './devices.tsx';
import { Identities } from './identities.tsx';
import { NameForm } from './name-form.tsx';
import { NewPassword } from './new-password.tsx';
import { Passkeys } from './passkeys.tsx';

/** Who one is here, how one comes in, and where one is signed in. */
export function SafetyPage({ market, providers }: { market: string; providers: readonly string[] }) {
  return (
    <AccountFrame market={market} here="safety">
      <div className="grid max-w-180 gap-14">
        <NameForm />
        <Passkeys market={market} />
        <Identities market={market} providers={providers} />
        <NewPassword />
        <Devices market={market} />
      </div>
    </AccountFrame>
  );
}
