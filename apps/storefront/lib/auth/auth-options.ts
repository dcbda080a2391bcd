import { authSettings } from '@souk/web-front/auth-settings';
import { sessionCookies } from '@souk/web-front/session-cookies';
import { signInAtBff } from '@souk/web-front/sign-in-at-bff';
import { refusalToText } from '@souk/web-front/sign-in-refusal';
import type { Account, AuthOptions, User } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import { doorFor, doorWithRefusal } from './door-for.ts';
import { otherDoor } from './other-door.ts';
import { signInProviders } from './sign-in-providers.ts';
import type { Visit } from './visit.ts';

/** Longer than any session lives without a visit: the account service decides when one has ended. */
const COOKIE_SECONDS = 180 * 24 * 60 * 60;

/**
 * next-auth for this app. The cookie is encrypted and holds two ids; who they belong to, and whether the session still
 * stands, is asked anew each time. Settings are read here, at run time.
 */
export function authOptions(visit: Visit): AuthOptions {
  const { secret, publicUrl } = authSettings(process.env, 'STOREFRONT_AUTH_SECRET');
  const door = doorFor(visit.cameFrom, publicUrl);
  return {
    secret,
    cookies: sessionCookies('souk-shop', publicUrl),
    session: { strategy: 'jwt', maxAge: COOKIE_SECONDS },
    pages: { signIn: door, error: door },
    logger: { error: tell },
    providers: [
      credentialsDoor('credentials', ['email', 'password'], 'storefront/account.signIn'),
      credentialsDoor('code', ['codeId', 'code'], 'storefront/account.signInWithCode'),
      credentialsDoor('passkey', ['challengeId', 'response'], 'storefront/account.signInWithPasskey'),
      credentialsDoor(
        'new-passkey',
        ['challengeId', 'response', 'name'],
        'storefront/account.openWithPasskey',
      ),
      ...signInProviders(process.env).map(otherDoor),
    ],
    callbacks: {
      signIn: ({ user, account }) =>
        account?.type === 'oauth' ? enterFrom(account, { user, visit, door }) : true,
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

/**
 * Somebody comes back from a provider: what it signed goes to the BFF as their proof.
 * @returns true, with their session in `user`; or where to send them, and why
 */
async function enterFrom(
  account: Account,
  { user, visit, door }: { user: User; visit: Visit; door: string },
): Promise<true | string> {
  const { publicUrl, bffUrls } = authSettings(process.env, 'STOREFRONT_AUTH_SECRET');
  const result = await signInAtBff({
    bffUrls,
    procedure: 'storefront/account.signInWithProvider',
    origin: publicUrl,
    ...visit,
    proof: { provider: account.provider, idToken: account.id_token, accessToken: account.access_token },
  });
  if ('refusal' in result) return publicUrl + doorWithRefusal(door, result.refusal.code);
  Object.assign(user, { id: result.personId, sessionId: result.sessionId });
  return true;
}

/**
 * One line, and no more of it: an error of a provider's answer brings along what was signed. Whoever turned back there
 * has done nothing wrong.
 */
function tell(code: string, about: Error | { error: Error }): void {
  const { message } = about instanceof Error ? about : about.error;
  if (message !== 'access_denied') console.error(`next-auth: ${code}: ${message}`);
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
