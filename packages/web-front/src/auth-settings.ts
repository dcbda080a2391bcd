import { z } from 'zod';

export type AuthSettings = { secret: string; publicUrl: string; bffUrls: string[] };

/**
 * What signing in needs, read when it is needed and never at build.
 * @param secretName `STOREFRONT_AUTH_SECRET` or `ADMIN_AUTH_SECRET`
 * @throws an Error of one sentence that names the wrong setting and the mend
 */
export function authSettings(env: Record<string, string | undefined>, secretName: string): AuthSettings {
  const shape = z.object({
    [secretName]: z.string().min(32, 'must be at least 32 characters'),
    NEXTAUTH_URL: z.url({ protocol: /^https?$/ }),
    BFF_URL: z.string().min(1),
  });
  const parsed = shape.safeParse(env);
  if (!parsed.success) {
    const wrong = parsed.error.issues.map(({ path, message }) => `${path.join('.')} (${message})`).join(', ');
    throw new Error(`Cannot sign anybody in: set ${wrong} in the environment and start again.`);
  }
  return {
    secret: String(parsed.data[secretName]),
    publicUrl: new URL(String(parsed.data.NEXTAUTH_URL)).origin,
    bffUrls: String(parsed.data.BFF_URL)
      .split(',')
      .map((url) => url.trim().replace(/\/+$/, '')),
  };
}
