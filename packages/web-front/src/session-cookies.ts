type CookieOptions = { httpOnly: true; sameSite: 'lax'; path: '/'; secure: boolean };

/**
 * next-auth's cookies under names of the app's own. Cookies ignore ports, so two apps on one host would overwrite each
 * other's otherwise. The names are the same with and without https: the BFF looks for exactly one.
 * @param prefix `souk-shop` or `souk-admin`
 * @param publicUrl the address browsers see
 */
export function sessionCookies(prefix: string, publicUrl: string) {
  const secure = publicUrl.startsWith('https:');
  const options: CookieOptions = { httpOnly: true, sameSite: 'lax', path: '/', secure };
  return {
    sessionToken: { name: `${prefix}.session-token`, options },
    callbackUrl: { name: `${prefix}.callback-url`, options },
    csrfToken: { name: `${prefix}.csrf-token`, options },
  };
}
