import { type Draft, type DraftVariant, type Option, variantLike } from './product-draft';

export const MAX_OPTIONS = 3;
export const MAX_VARIANTS = 100;

type Matrix = Pick<Draft, 'options' | 'variants' | 'aside'>;

const mark = (values: readonly string[]): string => JSON.stringify(values);

/** Every way to choose one value of each option, in the order they stand. */
export const combinations = (options: readonly Option[]): string[][] =>
  options.reduce<string[][]>(
    (rows, { values }) => rows.flatMap((row) => values.map(({ value }) => [...row, value])),
    [[]],
  );

/**
 * Gives every combination that `wanted` lets in its variant: whoever has these values stays as it is, whoever had them
 * comes back, and only what never was is made new, like its nearest neighbour. Stands in the order of the options.
 */
function fill(matrix: Matrix, wanted: (values: string[]) => boolean): Matrix {
  const here = new Map(matrix.variants.map((variant) => [mark(variant.optionValues), variant]));
  const away = new Map(matrix.aside.map((variant) => [mark(variant.optionValues), variant]));
  const variants = combinations(matrix.options).flatMap((values) => {
    const there = here.get(mark(values));
    if (there) return [there];
    if (!wanted(values)) return [];
    return [away.get(mark(values)) ?? variantLike(nearest(matrix.variants, values), values)];
  });
  const kept = new Set(variants.map(({ key }) => key));
  const gone = matrix.variants.filter(({ key }) => !kept.has(key));
  return {
    options: matrix.options,
    variants,
    aside: [...matrix.aside.filter(({ key }) => !kept.has(key)), ...gone],
  };
}

const nearest = (variants: DraftVariant[], values: string[]): DraftVariant | undefined => {
  const shared = ({ optionValues }: DraftVariant): number =>
    optionValues.filter((value, i) => value === values[i]).length;
  return variants.toSorted((a, b) => shared(b) - shared(a))[0];
};

/** All combinations, those that were taken out one by one too. */
export const fillMatrix = (matrix: Matrix): Matrix => fill(matrix, () => true);

/** A further option. Everything there is becomes its first value, and the other values are new. */
export function addOption(matrix: Matrix, option: Option): Matrix {
  const [first] = option.values;
  const moved = (variant: DraftVariant): DraftVariant => ({
    ...variant,
    optionValues: [...variant.optionValues, first!.value],
  });
  const grown = {
    options: [...matrix.options, option],
    variants: matrix.variants.map(moved),
    aside: matrix.aside.map(moved),
  };
  return fill(grown, (values) => values.at(-1) !== first!.value);
}

/** Without an option: of variants that differed in it alone, the first stays. */
export function removeOption(matrix: Matrix, index: number): Matrix {
  const seen = new Set<string>();
  const without = matrix.variants.flatMap((variant) => {
    const optionValues = variant.optionValues.toSpliced(index, 1);
    if (seen.has(mark(optionValues))) return [];
    seen.add(mark(optionValues));
    return [{ ...variant, optionValues }];
  });
  return { options: matrix.options.toSpliced(index, 1), variants: without, aside: [] };
}

const changeOption = (matrix: Matrix, index: number, change: (option: Option) => Option): Matrix => ({
  ...matrix,
  options: matrix.options.map((option, i) => (i === index ? change(option) : option)),
});

export const renameOption = (matrix: Matrix, index: number, name: string): Matrix =>
  changeOption(matrix, index, (option) => ({ ...option, name }));

/** A further value: what exists stays as it is, and only its own combinations are new. */
export const addValue = (matrix: Matrix, index: number, value: Option['values'][number]): Matrix =>
  fill(
    changeOption(matrix, index, (option) => ({ ...option, values: [...option.values, value] })),
    (values) => values[index] === value.value,
  );

/** Without a value. Its variants are set aside: should it come back, they are the same ones. */
export const removeValue = (matrix: Matrix, index: number, value: string): Matrix =>
  fill(
    changeOption(matrix, index, (option) => ({
      ...option,
      values: option.values.filter((one) => one.value !== value),
    })),
    () => false,
  );

/** Another name for a value. Its variants stay who they are. */
export function renameValue(
  matrix: Matrix,
  index: number,
  { from, to }: { from: string; to: string },
): Matrix {
  const moved = (variant: DraftVariant): DraftVariant =>
    variant.optionValues[index] === from
      ? { ...variant, optionValues: variant.optionValues.with(index, to) }
      : variant;
  const renamed = changeOption(matrix, index, (option) => ({
    ...option,
    values: option.values.map((one) => (one.value === from ? { ...one, value: to } : one)),
  }));
  return { ...renamed, variants: matrix.variants.map(moved), aside: matrix.aside.map(moved) };
}

export const paintValue = (matrix: Matrix, index: number, value: string, swatch: string | null): Matrix =>
  changeOption(matrix, index, (option) => ({
    ...option,
    values: option.values.map((one) => (one.value === value ? { ...one, swatch } : one)),
  }));

/** One place earlier (-1) or later (1), with its rows. */
export function moveValue(matrix: Matrix, index: number, value: string, by: -1 | 1): Matrix {
  const moved = changeOption(matrix, index, (option) => {
    const from = option.values.findIndex((one) => one.value === value);
    const to = from + by;
    if (to < 0 || to >= option.values.length) return option;
    return { ...option, values: option.values.with(from, option.values[to]!).with(to, option.values[from]!) };
  });
  return fill(moved, () => false);
}

/** Takes one combination out, which is then not sold. */
export const removeVariant = (matrix: Matrix, key: string): Matrix => ({
  ...matrix,
  variants: matrix.variants.filter((variant) => variant.key !== key),
  aside: [...matrix.aside, ...matrix.variants.filter((variant) => variant.key === key)],
});

/** Whether a further value of an option would make more variants than a product may have. */
export const hasRoom = ({ options, variants }: Matrix, index: number): boolean =>
  variants.length +
    options.reduce((product, { values }, i) => (i === index ? product : product * values.length), 1) <=
  MAX_VARIANTS;
