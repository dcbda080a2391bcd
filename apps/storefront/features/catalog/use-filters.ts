'use client';

import {
  type inferParserType,
  parseAsArrayOf,
  parseAsBoolean,
  parseAsInteger,
  parseAsNumberLiteral,
  parseAsString,
  parseAsStringLiteral,
  useQueryStates,
} from 'nuqs';

export const sorts = ['loved', 'selling', 'new', 'price-up', 'price-down'] as const;

/** From how many stars on a thing may be asked for. */
export const starChoices = [4, 3, 2] as const;

const shape = {
  kind: parseAsArrayOf(parseAsString).withDefault([]),
  colour: parseAsArrayOf(parseAsString).withDefault([]),
  size: parseAsArrayOf(parseAsString).withDefault([]),
  min: parseAsInteger,
  max: parseAsInteger,
  hall: parseAsBoolean.withDefault(false),
  stars: parseAsNumberLiteral(starChoices),
  sort: parseAsStringLiteral(sorts).withDefault('loved'),
};

/** The filters of a listing, kept in its address: Back works, and a narrowed view can be sent to a friend. */
export function useFilters() {
  const [filters, set] = useQueryStates(shape, { history: 'push' });
  return { filters, set, active: isActive(filters), clear: () => set(null) };
}

export type Filters = inferParserType<typeof shape>;
export type SetFilters = ReturnType<typeof useFilters>['set'];

const isActive = ({ kind, colour, size, min, max, hall, stars, sort }: Filters): boolean =>
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
