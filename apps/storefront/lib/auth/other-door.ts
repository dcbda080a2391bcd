import type { OAuthConfig } from 'next-auth/providers/oauth';
import type { SignInProvider } from './sign-in-providers.ts';

const ANSWER_WITHIN_MS = 5_000;

/** A way in through an OpenID Connect issuer: what it says of somebody is judged by the account service, not here. */
export function otherDoor(provider: SignInProvider): OAuthConfig<{ sub: string }> {
  const { id, name, issuer, clientId, clientSecret } = provider;
  return {
    id,
    name,
    type: 'oauth',
    wellKnown: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
    authorization: { params: { scope: 'openid email profile' } },
    idToken: true,
    checks: ['pkce', 'state', 'nonce'],
    clientId,
    clientSecret,
    httpOptions: { timeout: ANSWER_WITHIN_MS },
    // Who this is here, and at which session, is known once the account service has answered.
    profile: ({ sub }) => ({ id: sub, sessionId: '' }),
  };
}
