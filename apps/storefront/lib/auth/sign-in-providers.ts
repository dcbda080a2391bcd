import { z } from 'zod';

/** Our own ways in: a provider's id stands beside theirs. */
const OWN_DOORS = ['credentials', 'code', 'passkey', 'new-passkey'];

/** `http` is for an issuer on this very machine, as in tests. */
const secure = (url: string): boolean =>
  URL.canParse(url) &&
  (new URL(url).protocol === 'https:' || /^http:\/\/(localhost|127\.0\.0\.1)(:|\/|$)/.test(url));

const providerSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z\d-]{1,40}$/, 'must be small letters, digits and hyphens')
    .refine((id) => !OWN_DOORS.includes(id), 'is the name of a way in that we have ourselves'),
  /** As it stands on the button. */
  name: z.string().trim().min(1).max(40),
  /** Exactly as it calls itself in what it signs. */
  issuer: z.string().refine(secure, 'must begin with https://'),
  clientId: z.string().min(1),
  clientSecret: z.string().min(1),
});

export type SignInProvider = z.infer<typeof providerSchema>;

/**
 * The OpenID Connect issuers with which shoppers may sign in, from `SIGN_IN_PROVIDERS`; none without it. Read when they
 * are needed and never at build.
 * @throws an Error of one sentence that says what to mend
 */
export function signInProviders(env: Record<string, string | undefined>): SignInProvider[] {
  const text = env.SIGN_IN_PROVIDERS?.trim();
  if (!text) return [];
  const read = z.array(providerSchema).safeParse(parsed(text));
  if (!read.success) {
    const { path, message } = read.error.issues[0]!;
    throw wrong(`${path.join('.')} ${message}`.trim());
  }
  for (const field of ['id', 'issuer'] as const)
    if (new Set(read.data.map((one) => one[field])).size < read.data.length)
      throw wrong(`two of them have the same ${field}`);
  return read.data;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw wrong('it is no JSON');
  }
}

function wrong(what: string): Error {
  return new Error(
    `Cannot start: SIGN_IN_PROVIDERS is wrong (${what}): make it a JSON list of { id, name, issuer, clientId, clientSecret }, or leave it out.`,
  );
}

/** What a page says of them. */
export const shownProviders = (env: Record<string, string | undefined>): { id: string; name: string }[] =>
  signInProviders(env).map(({ id, name }) => ({ id, name }));
