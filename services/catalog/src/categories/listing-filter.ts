import type { Narrowed } from '../shelves/count-facets.ts';
import type { ListingQuery } from './category.shapes.ts';
import type { Hall } from './read-hall.ts';

/** What a listing is of: the whole hall, one stall, or one kind on a stall. */
export type Shelf = { level: 'hall' } | { level: 'stall' | 'kind'; id: string };

/** SQL conditions over `product p`, apart, so that a facet can leave out its own. */
export type ListingFilter = {
  shelf: string;
  kind: string;
  colour: string;
  size: string;
  price: string;
  inHall: string;
  rating: string;
  values: unknown[];
};

const kindsCalled = (titles: string[], shelf: Shelf, hall: Hall): string[] =>
  (shelf.level === 'hall' ? hall.stalls : hall.stalls.flatMap(({ kinds }) => kinds))
    .filter(({ row }) => titles.includes(row.title))
    .map(({ row }) => row.id);

const inHallOnly = ({ inHall }: ListingQuery): boolean => inHall === 'true' || inHall === '1';

/** The same conditions for counting in memory. */
export const narrowedBy = (query: ListingQuery, shelf: Shelf, hall: Hall): Narrowed => ({
  kindIds: query.kind.length === 0 ? null : new Set(kindsCalled(query.kind, shelf, hall)),
  colours: query.colour.length === 0 ? null : new Set(query.colour),
  sizes: query.size.length === 0 ? null : new Set(query.size),
  minPriceMinor: query.minPriceMinor,
  maxPriceMinor: query.maxPriceMinor,
  inHall: inHallOnly(query),
  minRating: query.minRating,
});

/** Whether anything is left out. */
export const isNarrow = ({ inHall, ...filters }: Narrowed): boolean =>
  inHall || Object.values(filters).some((filter) => filter !== null && filter !== undefined);

/** Turns a query into conditions. In the hall, "kinds" are the stalls themselves. */
export function listingFilter(query: ListingQuery, shelf: Shelf, hall: Hall): ListingFilter {
  const values: unknown[] = [];
  const bind = (value: unknown): string => `$${values.push(value)}`;
  const kindIds = kindsCalled(query.kind, shelf, hall);
  const kindColumn = shelf.level === 'hall' ? 'p.category_id' : 'p.kind_id';
  const price = [
    query.minPriceMinor === undefined ? null : `p.price_minor >= ${bind(query.minPriceMinor)}`,
    query.maxPriceMinor === undefined ? null : `p.price_minor <= ${bind(query.maxPriceMinor)}`,
  ].filter((condition) => condition !== null);
  return {
    shelf:
      shelf.level === 'hall'
        ? 'true'
        : `p.${shelf.level === 'stall' ? 'category_id' : 'kind_id'} = ${bind(shelf.id)}::uuid`,
    kind:
      query.kind.length === 0 ? 'true' : `coalesce(${kindColumn} = any (${bind(kindIds)}::uuid[]), false)`,
    colour: query.colour.length === 0 ? 'true' : `p.colours && ${bind(query.colour)}::text[]`,
    size: query.size.length === 0 ? 'true' : `p.sizes && ${bind(query.size)}::text[]`,
    price: price.join(' and ') || 'true',
    inHall: inHallOnly(query) ? 'p.in_hall' : 'true',
    rating:
      query.minRating === undefined
        ? 'true'
        : `coalesce(p.rating_average >= ${bind(query.minRating)}, false)`,
    values,
  };
}
