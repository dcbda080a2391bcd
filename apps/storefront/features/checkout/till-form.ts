import { z } from 'zod';
import type { AllMessages } from '../../i18n/catalogs.ts';
import { addressRuleOf } from './address-rules.ts';

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

const missingRegion = { state: problem('stateMissing'), emirate: problem('emirateMissing') };
const oddPostcode = { zip: problem('zipOdd'), postcode: problem('postcodeOdd') };

/** An address as it is written in a country; what addresses there do not have stays empty. */
export const addressSchemaOf = (country: string) => {
  const { region, postcode } = addressRuleOf(country);
  const none = z.string().transform(() => '');
  return z.object({
    line1: needed('streetMissing', 150),
    line2: z.string().trim().max(150, problem('tooLong')),
    city: needed('cityMissing', 100),
    region: region ? needed(missingRegion[region.word], 50) : none,
    postcode: postcode ? z.string().trim().regex(postcode.pattern, oddPostcode[postcode.word]) : none,
  });
};

export type ContactForm = z.infer<typeof contactSchema>;
export type AddressForm = z.infer<ReturnType<typeof addressSchemaOf>>;
