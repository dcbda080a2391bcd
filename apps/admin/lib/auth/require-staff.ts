import { authSettings } from '@souk/web-front/auth-settings';
import { cookies } from 'next/headers';
import { forbidden, redirect } from 'next/navigation';
import { decode } from 'next-auth/jwt';
import { type Permission, roomOf } from '../../features/desk/rooms';
import { askWho } from './ask-who';
import { authOptions } from './auth-options';

/**
 * The door of a page. Whoever has no session comes back to `path` after signing in; whoever may not enter the room it
 * lies in is told so. Where a page asks for more than its room, it names the permission. The services check every call
 * again: a page without its data shows nothing worth keeping.
 */
export async function requireStaff(path: string, permission = permissionOf(path)): Promise<void> {
  const { secret, cookies: names } = authOptions();
  const name = names?.sessionToken?.name ?? '';
  const value = (await cookies()).get(name)?.value;
  const ticket = value && secret ? await decode({ token: value, secret }).catch(() => null) : null;
  if (!value || !ticket?.staffId) redirect(`/sign-in?next=${encodeURIComponent(path)}`);

  const { bffUrls } = authSettings(process.env, 'ADMIN_AUTH_SECRET');
  const who = await askWho(bffUrls, { name, value });
  if (who === 'nobody') redirect(`/sign-in?ended=1&next=${encodeURIComponent(path)}`);
  if (who !== 'unknown' && permission && !who.may.includes(permission)) forbidden();
}

function permissionOf(path: string): Permission | undefined {
  return roomOf(path.split('?')[0] ?? path)?.permission;
}
