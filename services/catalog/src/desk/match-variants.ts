import { type Refusal, refuse } from '@souk/service-kit/refusal';
import type { ProductInput, VariantInput } from './editable.shapes.ts';

/** A variant the product has, or once had. */
export type Known = { id: string; optionValues: string[] };

/** What has to happen to rows that are there before variants are written by their option values. */
export type Matching = {
  /** Renamed: these take other option values and stay who they are. */
  moves: Known[];
  /** Withdrawn ones that stand where a renamed one goes: they give up their values. */
  parked: string[];
};

const sameValues = (values: string[]): string => JSON.stringify(values);

/**
 * Finds who is who among the variants wanted and those there are. One with an id stays that one whatever its values
 * are now; one without is whoever has its values, a withdrawn one too; else it is new. Refuses what is no matrix.
 */
export function matchVariants(
  wanted: Pick<ProductInput, 'options' | 'variants'>,
  known: Known[],
): Matching | Refusal {
  const errors = problemsOf(wanted, known);
  if (errors.length > 0)
    return refuse('VARIANTS_INVALID', 'The variants do not fit the options. Choose the options anew.', {
      errors,
    });
  const byId = new Map(known.map((one) => [one.id, one]));
  const moves = wanted.variants.flatMap(({ id, optionValues }) =>
    id !== null && sameValues(byId.get(id)!.optionValues) !== sameValues(optionValues)
      ? [{ id, optionValues }]
      : [],
  );
  const targets = new Set(moves.map(({ optionValues }) => sameValues(optionValues)));
  const staying = new Set(wanted.variants.map(({ id }) => id));
  const parked = known
    .filter(({ id, optionValues }) => !staying.has(id) && targets.has(sameValues(optionValues)))
    .map(({ id }) => id);
  return { moves, parked };
}

type Problem = { path: string; message: string };

function problemsOf(
  { options, variants }: Pick<ProductInput, 'options' | 'variants'>,
  known: Known[],
): Problem[] {
  const problems: Problem[] = [];
  const twice = (names: string[], path: (index: number) => string) =>
    names.forEach((name, index) => {
      if (names.findIndex((other) => other.toLowerCase() === name.toLowerCase()) < index)
        problems.push({ path: path(index), message: `There is "${name}" already. Use another.` });
    });
  twice(
    options.map(({ name }) => name),
    (index) => `options.${index}.name`,
  );
  for (const [i, option] of options.entries())
    twice(
      option.values.map(({ value }) => value),
      (index) => `options.${i}.values.${index}.value`,
    );
  const ids = new Set(known.map(({ id }) => id));
  const seen = new Set<string>();
  variants.forEach((variant, index) => {
    const message = problemOf(variant, options);
    const { id } = variant;
    const repeated = [sameValues(variant.optionValues), ...(id ? [id] : [])].some((mark) => seen.has(mark));
    seen.add(sameValues(variant.optionValues));
    if (id) seen.add(id);
    if (message) problems.push({ path: `variants.${index}.optionValues`, message });
    else if (repeated)
      problems.push({ path: `variants.${index}.optionValues`, message: 'This variant is there twice.' });
    else if (id && !ids.has(id))
      problems.push({ path: `variants.${index}.id`, message: 'This variant belongs to another product.' });
  });
  return problems;
}

function problemOf({ optionValues }: VariantInput, options: ProductInput['options']): string | null {
  if (optionValues.length !== options.length) return 'A variant needs one value of each option.';
  const stray = optionValues.find((value, i) => !options[i]!.values.some((one) => one.value === value));
  return stray === undefined ? null : `"${stray}" is no value of its option.`;
}
