import { type TaxClass, taxClassOf } from '@souk/events/tax-class';

/**
 * How something is taxed, as snapshots and forms of files keep it: `taxClass` is there only where `taxable` does not say
 * all of it, so that those of before, and their hashes, stay what they are.
 */
export type TaxOfFile = { taxable: boolean; taxClass?: 'reduced' };

export const taxOf = (taxClass: TaxClass): TaxOfFile =>
  taxClass === 'reduced' ? { taxable: true, taxClass } : { taxable: taxClass === 'standard' };

/**
 * The class that a file tells; null where it says only that something is taxed, as files of other shops do. What was at
 * the reduced rate stays there then: the file has no word for it.
 */
export const taxClassTold = (told: TaxClass | null, was: TaxOfFile | null | undefined): TaxClass => {
  if (told) return told;
  return was && taxClassOf(was) === 'reduced' ? 'reduced' : 'standard';
};
