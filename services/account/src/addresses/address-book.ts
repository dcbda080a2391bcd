import { addressRuleOf } from '@souk/service-kit/address-rules';
import { z } from 'zod';

export const ADDRESSES_PER_CUSTOMER = 20;

const line = (limit: number, missing: string) =>
  z
    .string()
    .transform((typed) => typed.trim().replace(/\s+/g, ' ').normalize('NFC'))
    .pipe(z.string().min(1, missing).max(limit, `Use at most ${limit} characters.`));

/** An empty optional line is no line. */
const optionalLine = (limit: number) =>
  z
    .string()
    .nullish()
    .transform((typed) => typed?.trim().replace(/\s+/g, ' ').normalize('NFC') || undefined)
    .pipe(z.string().max(limit, `Use at most ${limit} characters.`).optional());

/** What not every country has. */
const emptyOr = (limit: number) =>
  z
    .string()
    .transform((typed) => typed.trim().replace(/\s+/g, ' ').normalize('NFC'))
    .pipe(z.string().max(limit, `Use at most ${limit} characters.`));

export const addressFormSchema = z
  .object({
    name: line(120, 'Who is it for?'),
    line1: line(200, 'Give the street and number.'),
    line2: optionalLine(200),
    city: line(120, 'Give the city.'),
    region: emptyOr(120),
    postcode: emptyOr(20),
    country: z.string().regex(/^[A-Z]{2}$/, 'Give the country as two capital letters, such as US.'),
    phone: optionalLine(40),
    isDefault: z.boolean().optional(),
  })
  .superRefine(({ country, region, postcode }, context) => {
    const rule = addressRuleOf(country);
    const missing = (field: string, message: string): void =>
      context.addIssue({ code: 'custom', path: [field], message });
    if (rule.region && region === '') missing('region', `Give the ${rule.region}.`);
    if (rule.postcode && postcode === '') missing('postcode', 'Give the postcode.');
  })
  .meta({ id: 'AddressForm' });

export type AddressForm = z.infer<typeof addressFormSchema>;

export const addressSchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    line1: z.string(),
    line2: z.string().optional(),
    city: z.string(),
    region: z.string(),
    postcode: z.string(),
    country: z.string(),
    phone: z.string().optional(),
    isDefault: z.boolean(),
  })
  .meta({ id: 'SavedAddress' });

export type SavedAddress = z.infer<typeof addressSchema>;
