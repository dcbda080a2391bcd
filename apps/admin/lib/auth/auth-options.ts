import { authSettings } from '@souk/web-front/auth-settings';
import { sessionCookies } from '@souk/web-front/session-cookies';
import { signInAtBff } from '@souk/web-front/sign-in-at-bff';
import { refusalToText } from '@souk/web-front/sign-in-refusal';
import type { AuthOptions } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';

/** A working day, as long as the session itself lives. */
const COOKIE_SECONDS = 12 * 60 * 60;

/**
 * next-auth for this app. The cookie is encrypted and holds two ids; who they belong to, and whether the session still
 * stands, is asked anew each time. Settings are read here, at run time.
 */
export function authOptions(): AuthOptions {
  const { secret, publicUrl, bffUrls } = authSettings(process.env, 'ADMIN_AUTH_SECRET');
  return {
    secret,
    cookies: sessionCookies('souk-admin', publicUrl),
    session: { strategy: 'jwt', maxAge: COOKIE_SECONDS },
    pages: { signIn: '/sign-in', error: '/sign-in' },
    providers: [
      CredentialsProvider({
        credentials: { email: {}, password: {} },
        async authorize(credentials, request) {
          const result = await signInAtBff({
            bffUrls,
            procedure: 'admin/auth.signIn',
            origin: publicUrl,
            visitorAddress: request.headers?.['x-forwarded-for'],
            proof: { email: credentials?.email ?? '', password: credentials?.password ?? '' },
          });
          if ('refusal' in result) throw new Error(refusalToText(result.refusal));
          return { id: result.personId, sessionId: result.sessionId };
        },
      }),
    ],
    callbacks: {
      // Only ids are kept: a name or a role in the cookie would go stale.
      jwt: ({ token, user }) => (user ? { sessionId: user.sessionId, staffId: user.id } : token),
      // What scripts of the page may read. The session id stays on the server.
      session: ({ session, token }) => ({ expires: session.expires, user: { id: token.staffId } }),
    },
  };
}
