type CookieOptions = { httpOnly: true; sameSite: 'lax'; path: '/'; secure: boolean };

/** How long somebody may take at a provider they sign in with. */
const AWAY_SECONDS = 15 * 60;

/**
 * next-auth's cookies under names of the app's own. Cookies ignore ports, so two apps on one host would overwrite each
 * other's otherwise. The names are the same with and without https: the BFF looks for exactly one.
 * @param prefix `souk-shop` or `souk-admin`
 * @param publicUrl the address browsers see
 */
export function sessionCookies(prefix: string, publicUrl: string) {
  const secure = publicUrl.startsWith('https:');
  const options: CookieOptions = { httpOnly: true, sameSite: 'lax', path: '/', secure };
  const meanwhile = { ...options, maxAge: AWAY_SECONDS };
  return {
    sessionToken: { name: `${prefix}.session-token`, options },
    callbackUrl: { name: `${prefix}.callback-url`, options },
    csrfToken: { name: `${prefix}.csrf-token`, options },
    pkceCodeVerifier: { name: `${prefix}.pkce`, options: meanwhile },
    state: { name: `${prefix}.state`, options: meanwhile },
    nonce: { name: `${prefix}.nonce`, options: meanwhile },
  };
}
