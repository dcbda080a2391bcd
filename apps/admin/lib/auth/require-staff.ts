import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { decode } from 'next-auth/jwt';
import { authOptions } from './auth-options';

/**
 * Keeps pages from people without a cookie of ours; they come back to `path` after signing in. Whether the session
 * still stands is proven by the BFF with every call: a page without its data shows nothing worth keeping.
 */
export async function requireStaff(path: string): Promise<void> {
  const { secret, cookies: names } = authOptions();
  const token = (await cookies()).get(names?.sessionToken?.name ?? '')?.value;
  const ticket = token && secret ? await decode({ token, secret }).catch(() => null) : null;
  if (!ticket?.staffId) redirect(`/sign-in?next=${encodeURIComponent(path)}`);
}
