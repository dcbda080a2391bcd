import { z } from 'zod';
import type { AllMessages } from '../../i18n/catalogs.ts';

/** What can be wrong with a field: the name of the sentence that says so. */
export type FieldProblem = keyof AllMessages['till']['form'];

const problem = (name: FieldProblem): FieldProblem => name;

const needed = (missing: FieldProblem, most: number) =>
  z.string().trim().min(1, missing).max(most, problem('tooLong'));

/** What the till asks of a shopper, with the sentence for each thing that is missing. */
export const contactSchema = z.object({
  email: z
    .string()
    .trim()
    .min(1, problem('emailMissing'))
    .pipe(z.email(problem('emailOdd'))),
  name: needed('nameMissing', 100),
});

export const addressSchema = z.object({
  line1: needed('streetMissing', 150),
  line2: z.string().trim().max(150, problem('tooLong')),
  city: needed('cityMissing', 100),
  region: needed('stateMissing', 50),
  postcode: z
    .string()
    .trim()
    .regex(/^\d{5}(-\d{4})?$/, problem('zipOdd')),
});

export type ContactForm = z.infer<typeof contactSchema>;
export type AddressForm = z.infer<typeof addressSchema>;
