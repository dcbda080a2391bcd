import type { OrderStatus } from './order-types';

export type OrderFilters = { q: string; status: OrderStatus | null; after: string | null };

export const statusTabs: { status: OrderStatus | null; label: string }[] = [
  { status: null, label: 'All' },
  { status: 'confirmed', label: 'To send' },
  { status: 'fulfilled', label: 'On their way' },
  { status: 'cancelled', label: 'Cancelled' },
];

/** Reads the filters out of an address; what makes no sense is left out rather than refused. */
export function filtersOf(search: Pick<URLSearchParams, 'get'>): OrderFilters {
  const asked = search.get('status');
  return {
    q: (search.get('q') ?? '').slice(0, 100),
    status: statusTabs.find(({ status }) => status === asked)?.status ?? null,
    after: search.get('after')?.slice(0, 200) || null,
  };
}

/** The address of a filtered list. Every change of a filter begins at the newest order again. */
export function hrefOf(filters: Partial<OrderFilters>): string {
  const search = new URLSearchParams();
  if (filters.q?.trim()) search.set('q', filters.q.trim());
  if (filters.status) search.set('status', filters.status);
  if (filters.after) search.set('after', filters.after);
  const text = search.toString();
  return text ? `/orders?${text}` : '/orders';
}
