import { z } from 'zod';

const needed = (sentence: string, most: number) =>
  z.string().trim().min(1, sentence).max(most, 'This is too long.');

/** What the till asks of a shopper, with the sentence for each thing that is missing. */
export const contactSchema = z.object({
  email: z
    .string()
    .trim()
    .min(1, 'Where shall we send the confirmation?')
    .pipe(z.email('This does not look like an email address.')),
  name: needed('Who is it for?', 100),
});

export const addressSchema = z.object({
  line1: needed('We need a street and a number.', 150),
  line2: z.string().trim().max(150, 'This is too long.'),
  city: needed('Which city?', 100),
  region: needed('Choose a state.', 50),
  postcode: z
    .string()
    .trim()
    .regex(/^\d{5}(-\d{4})?$/, 'A ZIP code has five digits.'),
});

export type ContactForm = z.infer<typeof contactSchema>;
export type AddressForm = z.infer<typeof addressSchema>;
