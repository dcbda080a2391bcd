import { z } from 'zod';

/** `http` is for an issuer on this very machine, as in tests. */
const secure = (url: string): boolean =>
  URL.canParse(url) &&
  (new URL(url).protocol === 'https:' || /^http:\/\/(localhost|127\.0\.0\.1)(:|\/|$)/.test(url));

const providerSchema = z.strictObject({
  /** Names it in the addresses of the storefront's sign-in. */
  id: z.string().regex(/^[a-z\d-]{1,40}$/, 'must be small letters, digits and hyphens'),
  name: z.string().trim().min(1).max(40),
  /** Exactly as it calls itself in what it signs. */
  issuer: z.string().refine(secure, 'must begin with https://'),
  clientId: z.string().min(1),
});

/** Somebody else who may vouch for a shopper: an OpenID Connect issuer that the merchant has set up. */
export type Provider = z.infer<typeof providerSchema>;

/** A setting that is a JSON list of providers; left out, there are none. Says in one sentence what to mend. */
export const providersSetting = z
  .string()
  .default('[]')
  .transform((text, context): Provider[] => {
    const wrong = (message: string) => {
      context.addIssue({ code: 'custom', message });
      return z.NEVER;
    };
    let told: unknown;
    try {
      told = JSON.parse(text);
    } catch {
      return wrong('must be a JSON list of { id, name, issuer, clientId }');
    }
    const read = z.array(providerSchema).safeParse(told);
    if (!read.success) {
      const { path, message } = read.error.issues[0]!;
      return wrong(`at ${path.join('.') || 'its beginning'}: ${message}`);
    }
    for (const field of ['id', 'issuer'] as const)
      if (new Set(read.data.map((one) => one[field])).size < read.data.length)
        return wrong(`two providers have the same ${field}`);
    return read.data;
  });
