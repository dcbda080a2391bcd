import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { refuse } from '@souk/service-kit/refusal';
import { z } from 'zod';

/** Far more than any key says of itself. */
const base64url = z
  .string()
  .max(20_000)
  .regex(/^[\w-]*$/);
const transports = z.array(z.string().max(40)).max(10);

/** What a browser hands over after making a passkey; what is in it is judged by the library. */
export const registrationSchema = z.object({
  id: base64url,
  rawId: base64url,
  type: z.literal('public-key'),
  clientExtensionResults: z.record(z.string(), z.unknown()).default({}),
  response: z.object({
    clientDataJSON: base64url,
    attestationObject: base64url,
    transports: transports.optional(),
  }),
}) as z.ZodType<RegistrationResponseJSON>;

/** ... and after using one. */
export const authenticationSchema = z.object({
  id: base64url,
  rawId: base64url,
  type: z.literal('public-key'),
  clientExtensionResults: z.record(z.string(), z.unknown()).default({}),
  response: z.object({
    clientDataJSON: base64url,
    authenticatorData: base64url,
    signature: base64url,
    userHandle: base64url.optional(),
  }),
}) as z.ZodType<AuthenticationResponseJSON>;

export const passkeyNameSchema = z
  .string()
  .transform((typed) => typed.trim().replace(/\s+/g, ' ').normalize('NFC'))
  .pipe(
    z
      .string()
      .min(1, 'Give it a name.')
      .max(60, 'Use at most 60 characters.')
      .regex(/^\P{Cc}*$/u),
  );

/** @throws a PASSKEY_REFUSED refusal for what no browser makes of a passkey */
export function readAnswer<T>(schema: z.ZodType<T>, said: unknown): T {
  const read = schema.safeParse(said);
  if (read.success) return read.data;
  throw refuse('PASSKEY_REFUSED', 'This is not what a browser makes of a passkey. Try again.');
}

const answer = z.record(z.string(), z.unknown());

export const newPasskeySchema = z
  .object({ challengeId: z.uuid(), response: answer, name: passkeyNameSchema })
  .meta({ id: 'NewPasskey' });

export const challengeSchema = z
  .object({
    challengeId: z.uuid(),
    /** As a browser's own functions for passkeys take them. */
    options: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'PasskeyChallenge' });
