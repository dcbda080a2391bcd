'use client';

import { Select } from '@souk/ui/select';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Market } from '../../lib/market.ts';
import { filterChips } from './filter-chips.ts';
import { type Filters, type SetFilters, sorts } from './use-filters.ts';

type Props = {
  matching: number;
  total: number;
  filters: Filters;
  set: SetFilters;
  active: boolean;
  clear: () => void;
  market: Market;
  narrow: ReactNode;
};

/** How many there are, what was asked for, and in which order. */
export function ListingBar({ matching, total, filters, set, clear, market, narrow }: Props) {
  const chips = filterChips(filters, market);
  const figure = (count: number) => count.toLocaleString(market.locale);
  return (
    <div className="mb-6 flex flex-wrap items-center gap-x-4 gap-y-3">
      <p aria-live="polite" className="text-[0.9375rem]">
        <strong className="font-semibold">{figure(matching)}</strong>
        {chips.length > 0 ? ` of ${figure(total)}` : matching === 1 ? ' thing' : ' things'}
      </p>
      {chips.length > 0 && (
        <ul
          aria-label="Asked for"
          className="flex flex-wrap items-center gap-2 max-lg:order-last max-lg:w-full"
        >
          {chips.map(({ key, label, without }) => (
            <li key={key}>
              <button
                type="button"
                aria-label={`${label}, take away`}
                className="inline-flex h-9 items-center gap-2 rounded-pill bg-sunk pr-3 pl-3.5 text-small font-medium transition-colors duration-(--duration-quick) hover:bg-line"
                onClick={() => set(without)}
              >
                {label}
                <X aria-hidden="true" className="size-4" strokeWidth={1.75} />
              </button>
            </li>
          ))}
          <li>
            <button type="button" className="link ml-2 text-small" onClick={clear}>
              Clear
            </button>
          </li>
        </ul>
      )}
      <div className="ml-auto flex items-center gap-2">
        {narrow}
        <Select
          look="pill"
          label="In which order"
          options={sorts}
          value={filters.sort}
          onChange={(event) => set({ sort: event.target.value as Filters['sort'] })}
        />
      </div>
    </div>
  );
}
