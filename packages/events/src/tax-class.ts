import { z } from 'zod';

/**
 * What the law makes of a thing, whatever a country takes for it: its usual rate, its reduced one (books and food in
 * Germany), or nothing anywhere. Which rate that is, the tax table of the place says.
 */
export const taxClassSchema = z.enum(['standard', 'reduced', 'none']);
export type TaxClass = z.infer<typeof taxClassSchema>;

/** The class of a thing. What was written before there were classes only says whether it is taxed. */
export const taxClassOf = ({
  taxClass,
  taxable = true,
}: {
  taxClass?: TaxClass | null | undefined;
  taxable?: boolean | undefined;
}): TaxClass => taxClass ?? (taxable ? 'standard' : 'none');
