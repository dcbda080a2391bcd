import type { DraftVariant } from './product-draft';

export type TaxClass = DraftVariant['taxClass'];

/** What a thing can be to the tax office, as the desk says it. `label` where there is room for examples. */
export const taxClasses: { value: TaxClass; name: string; label: string }[] = [
  { value: 'standard', name: 'Standard', label: 'Standard' },
  { value: 'reduced', name: 'Reduced', label: 'Reduced: food, books, plants' },
  { value: 'none', name: 'None', label: 'None' },
];

/** A class in words; of what is none, what it says itself. */
export const taxClassText = (value: unknown): string =>
  taxClasses.find((one) => one.value === value)?.name ?? String(value);
