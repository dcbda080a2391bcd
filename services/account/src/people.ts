import { staffRoles } from '@souk/service-kit/identity';
import { z } from 'zod';

/** As typed, in one Unicode form. Letters beyond ASCII are welcome on both sides of the @. */
export const emailSchema = z
  .string()
  .transform((typed) => typed.trim().normalize('NFC'))
  .pipe(
    z.email({ pattern: z.regexes.unicodeEmail, error: 'This does not look like an email address.' }).max(254),
  );

export const personNameSchema = z
  .string()
  .transform((typed) => typed.trim().replace(/\s+/g, ' ').normalize('NFC'))
  .pipe(
    z
      .string()
      .min(1, 'Tell us what to call you.')
      .max(120, 'Use at most 120 characters.')
      .regex(/^\P{Cc}*$/u, 'Use letters only, no control characters.'),
  );

/** What is compared: two spellings with one key are one address. */
export function emailKey(email: string): string {
  return email.normalize('NFC').toLowerCase();
}

/** Whoever is signed in. `role` belongs to staff only. */
export const personSchema = z
  .object({
    kind: z.enum(['customer', 'staff']),
    id: z.uuid(),
    email: z.string(),
    name: z.string(),
    role: z.enum(staffRoles).optional(),
    emailVerified: z.boolean(),
  })
  .meta({ id: 'Person' });

export type Person = z.infer<typeof personSchema>;
export const staffRoleSchema = z.enum(staffRoles);
