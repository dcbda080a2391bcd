import type { UseRow, UseState } from './coupon-use.queries.ts';

const strongestFirst: UseState[] = ['confirmed', 'held', 'lapsed', 'released'];

/** What became of a use as a whole: of its promotions the one that still counts for most. */
export const stateOf = ({ parts }: Pick<UseRow, 'parts'>): UseState =>
  strongestFirst.find((state) => parts.some((part) => part.state === state)) ?? 'released';
