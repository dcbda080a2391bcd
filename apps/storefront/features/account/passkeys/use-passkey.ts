'use client';

import { useMutation } from '@tanstack/react-query';
import { signInShopper } from '../../../lib/auth/sign-in.ts';
import { useTRPC } from '../../../lib/trpc/client.ts';
import { type Refusal, refusalOf } from '../../../lib/trpc/refusal.ts';

/** The library comes with the first press: nobody else needs it. */
const library = () => import('@simplewebauthn/browser');
type CreationOptions = Parameters<Awaited<ReturnType<typeof library>>['startRegistration']>[0]['optionsJSON'];
type RequestOptions = Parameters<
  Awaited<ReturnType<typeof library>>['startAuthentication']
>[0]['optionsJSON'];

/** Whoever closes the browser's window, lets it run out or has no key there has refused nobody: they choose another way. */
const leftIt: Refusal = { code: 'PASSKEY_LEFT', detail: '' };
const refusalFrom = (error: unknown): Refusal =>
  error instanceof Error && ['NotAllowedError', 'AbortError', 'InvalidStateError'].includes(error.name)
    ? leftIt
    : refusalOf(error);

/** What a passkey does here. Each answers with what to tell the shopper, or null when it is done. */
export function usePasskey() {
  const trpc = useTRPC();
  const ask = useMutation(trpc.account.askPasskey.mutationOptions());
  const askOwn = useMutation(trpc.account.passkeys.ask.mutationOptions());
  const keep = useMutation(trpc.account.passkeys.add.mutationOptions());

  const tried = async (work: () => Promise<Refusal | null>): Promise<Refusal | null> => {
    try {
      return await work();
    } catch (error) {
      return refusalFrom(error);
    }
  };
  const make = async (options: Record<string, unknown>) => {
    const { startRegistration } = await library();
    return startRegistration({ optionsJSON: options as unknown as CreationOptions });
  };
  const use = async () => {
    const { challengeId, options } = await ask.mutateAsync({});
    const { startAuthentication } = await library();
    const response = await startAuthentication({ optionsJSON: options as unknown as RequestOptions });
    return { challengeId, response: { ...response } as Record<string, unknown> };
  };
  return {
    signIn: () =>
      tried(async () => {
        const { challengeId, response } = await use();
        return signInShopper('passkey', { challengeId, response: JSON.stringify(response) });
      }),
    /** Shows once more who sits here; what for is said by whoever asks. */
    prove: (then: (proof: Awaited<ReturnType<typeof use>>) => Promise<void>) =>
      tried(async () => {
        await then(await use());
        return null;
      }),
    open: (newcomer: { email: string; name: string }, name: string) =>
      tried(async () => {
        const { challengeId, options } = await ask.mutateAsync({ newcomer });
        const response = JSON.stringify(await make(options));
        return signInShopper('new-passkey', { challengeId, response, name });
      }),
    add: (name: string) =>
      tried(async () => {
        const { challengeId, options } = await askOwn.mutateAsync();
        const response = { ...(await make(options)) };
        await keep.mutateAsync({ challengeId, response, name });
        return null;
      }),
  };
}

/** Whether this browser knows passkeys at all. Asked after it has taken over the page: the server cannot know. */
export const knowsPasskeys = (): boolean => typeof window.PublicKeyCredential === 'function';
