export const sorts = ['loved', 'selling', 'new', 'price-up', 'price-down'] as const;

/** From how many stars on a thing may be asked for. */
export const starChoices = [4, 3, 2] as const;

/** What a listing is narrowed by, and its order. */
export type Filters = {
  kind: string[];
  colour: string[];
  size: string[];
  min: number | null;
  max: number | null;
  hall: boolean;
  stars: (typeof starChoices)[number] | null;
  sort: (typeof sorts)[number];
};

/** A comma separates the choices of one facet, so one inside a name is escaped. */
const choices = (text: string | null): string[] =>
  text ? text.split(',').map((one) => one.replaceAll('%2C', ',')) : [];
const choicesText = (some: readonly string[]): string | null =>
  some.length > 0 ? some.map((one) => one.replaceAll(',', '%2C')).join(',') : null;

const whole = (text: string | null): number | null => {
  const figure = Number.parseInt(text ?? '', 10);
  return Number.isSafeInteger(figure) ? figure : null;
};

/** The filters an address asks for; what makes no sense in it is ignored. */
export const readFilters = (question: URLSearchParams): Filters => {
  const stars = whole(question.get('stars'));
  return {
    kind: choices(question.get('kind')),
    colour: choices(question.get('colour')),
    size: choices(question.get('size')),
    min: whole(question.get('min')),
    max: whole(question.get('max')),
    hall: question.get('hall') === 'true',
    stars: starChoices.find((one) => one === stars) ?? null,
    sort: sorts.find((one) => one === question.get('sort')) ?? 'loved',
  };
};

/** How a change of the filters is written into the address; what is as usual is left out of it. */
export const writeFilters = (wanted: Partial<Filters>): Record<string, string | null> =>
  Object.fromEntries(
    Object.entries(wanted).map(([name, value]) => {
      if (Array.isArray(value)) return [name, choicesText(value)];
      return [name, value === null || value === false || value === 'loved' ? null : String(value)];
    }),
  );

export const noFilters: Filters = readFilters(new URLSearchParams());

export const isNarrowed = ({ kind, colour, size, min, max, hall, stars, sort }: Filters): boolean =>
  kind.length + colour.length + size.length > 0 ||
  [min, max, stars].some((one) => one !== null) ||
  hall ||
  sort !== 'loved';

/** The filters as the BFF takes them; the address counts in whole units of the currency, the BFF in minor ones. */
export const filterInput = ({ kind, colour, size, min, max, hall, stars, sort }: Filters) => ({
  kind,
  colour,
  size,
  ...(min === null ? {} : { minPriceMinor: min * 100 }),
  ...(max === null ? {} : { maxPriceMinor: max * 100 }),
  ...(hall ? { inHall: true } : {}),
  ...(stars === null ? {} : { minRating: stars }),
  sort,
});
