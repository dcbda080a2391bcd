'use client';

import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { forgetShopper } from '../../../lib/auth/sign-in.ts';
import { marketOf } from '../../../lib/market.ts';
import { useTRPC } from '../../../lib/trpc/client.ts';
import { type Refusal, refusalOf } from '../../../lib/trpc/refusal.ts';
import { usePasskey } from '../passkeys/use-passkey.ts';
import { forgetDevice } from './forget-device.ts';

/** Deletes the account by one of three proofs, forgets what this device kept, and goes on to the receipt. */
export function useFarewell(market: string) {
  const trpc = useTRPC();
  const passkey = usePasskey();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);
  const erase = useMutation(trpc.account.erase.mutationOptions());
  type Proof = Parameters<typeof erase.mutateAsync>[0]['proof'];

  const leave = async (proof: Proof): Promise<void> => {
    const { code } = marketOf(market);
    const { token } = await erase.mutateAsync({ proof, market: code });
    forgetDevice();
    await forgetShopper();
    window.location.assign(`/${code}/account/erasure/${token}`);
  };
  const tried = async (work: () => Promise<Refusal | null>): Promise<void> => {
    setBusy(true);
    setRefusal(null);
    const refused = await work().catch(refusalOf);
    if (!refused) return;
    setRefusal(refused);
    setBusy(false);
  };
  return {
    refusal,
    busy,
    forget: () => setRefusal(null),
    by: (proof: Proof) =>
      tried(async () => {
        await leave(proof);
        return null;
      }),
    byPasskey: () =>
      tried(() =>
        passkey.prove(async ({ challengeId, response }) => leave({ kind: 'passkey', challengeId, response })),
      ),
  };
}
