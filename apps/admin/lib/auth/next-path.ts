/**
 * Where to go after signing in. Only a path of our own is followed: an address from a link could lead anywhere.
 */
export function nextPath(asked: string | string[] | undefined): string {
  const path = Array.isArray(asked) ? asked[0] : asked;
  if (!path?.startsWith('/') || /^\/[\\/]|[\p{Cc}]/u.test(path) || path.startsWith('/sign-in')) return '/';
  return path;
}
