'use client';

import { useAddress } from '../../lib/use-address.ts';
import { type Filters, isNarrowed, noFilters, readFilters, writeFilters } from './filters.ts';

export type SetFilters = (wanted: Partial<Filters>) => void;

/** The filters of a listing, kept in its address: Back works, and a narrowed view can be sent to a friend. */
export function useFilters() {
  const [question, change] = useAddress();
  const filters = readFilters(question);
  const set: SetFilters = (wanted) => change(writeFilters(wanted));
  return { filters, set, active: isNarrowed(filters), clear: () => set(noFilters) };
}
