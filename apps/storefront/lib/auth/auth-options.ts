import { authSettings } from '@souk/web-front/auth-settings';
import { sessionCookies } from '@souk/web-front/session-cookies';
import { signInAtBff } from '@souk/web-front/sign-in-at-bff';
import { refusalToText } from '@souk/web-front/sign-in-refusal';
import type { AuthOptions } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import { defaultMarket } from '../market';

/** Longer than any session lives without a visit: the account service decides when one has ended. */
const COOKIE_SECONDS = 180 * 24 * 60 * 60;

/**
 * next-auth for this app. The cookie is encrypted and holds two ids; who they belong to, and whether the session still
 * stands, is asked anew each time. Settings are read here, at run time.
 */
export function authOptions(): AuthOptions {
  const { secret, publicUrl } = authSettings(process.env, 'STOREFRONT_AUTH_SECRET');
  return {
    secret,
    cookies: sessionCookies('souk-shop', publicUrl),
    session: { strategy: 'jwt', maxAge: COOKIE_SECONDS },
    pages: { signIn: `/${defaultMarket.code}/sign-in`, error: `/${defaultMarket.code}/sign-in` },
    providers: [
      credentialsDoor('credentials', ['email', 'password'], 'storefront/account.signIn'),
      credentialsDoor('code', ['codeId', 'code'], 'storefront/account.signInWithCode'),
      credentialsDoor('passkey', ['challengeId', 'response'], 'storefront/account.signInWithPasskey'),
      credentialsDoor(
        'new-passkey',
        ['challengeId', 'response', 'name'],
        'storefront/account.openWithPasskey',
      ),
    ],
    callbacks: {
      // Only ids are kept: a name or a role in the cookie would go stale.
      jwt: ({ token, user }) => (user ? { sessionId: user.sessionId, customerId: user.id } : token),
      // What scripts of the page may read. The session id stays on the server.
      session: ({ session, token }) => ({ expires: session.expires, user: { id: token.customerId } }),
    },
  };
}

/** A way in: what the visitor brings as proof is handed to the BFF, which answers with a session or a refusal. */
function credentialsDoor(id: string, proof: string[], procedure: `storefront/account.${string}`) {
  return CredentialsProvider({
    id,
    credentials: Object.fromEntries(proof.map((field) => [field, {}])),
    async authorize(given, request) {
      const { publicUrl, bffUrls } = authSettings(process.env, 'STOREFRONT_AUTH_SECRET');
      const result = await signInAtBff({
        bffUrls,
        procedure,
        origin: publicUrl,
        visitorAddress: request.headers?.['x-forwarded-for'],
        device: request.headers?.['user-agent'],
        proof: Object.fromEntries(proof.map((field) => [field, read(field, given?.[field] ?? '')])),
      });
      if ('refusal' in result) throw new Error(refusalToText(result.refusal));
      return { id: result.personId, sessionId: result.sessionId };
    },
  });
}

/** A form carries words only: what a passkey answered travels in one of them. */
function read(field: string, given: string): unknown {
  if (field !== 'response') return given;
  try {
    return JSON.parse(given);
  } catch {
    return {};
  }
}
