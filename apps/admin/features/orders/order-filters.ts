import { parseAsInteger, parseAsIsoDate, parseAsStringLiteral } from 'nuqs';
import { type Currency, currencies, homeCurrency } from '../../lib/other-money.ts';
import type { AdminInputs } from '../../lib/trpc/client';

export const views = ['all', 'to-send', 'partly', 'sent', 'refunded', 'cancelled'] as const;
export type View = (typeof views)[number];

export const viewLabels: Record<View, string> = {
  all: 'All',
  'to-send': 'To send',
  partly: 'Partly sent',
  sent: 'On their way',
  refunded: 'Refunded',
  cancelled: 'Cancelled',
};

/** What the list of orders can be narrowed by, as it stands in the address. */
export const orderFilters = {
  view: parseAsStringLiteral(views).withDefault('all'),
  method: parseAsStringLiteral(['card', 'wallet', 'bank', 'none'] as const),
  from: parseAsIsoDate,
  to: parseAsIsoDate,
  currency: parseAsStringLiteral(currencies),
  above: parseAsInteger,
  below: parseAsInteger,
  sort: parseAsStringLiteral(['newest', 'oldest', 'total'] as const).withDefault('newest'),
};

export type OrderFilters = {
  q: string;
  after: string | null;
  view: View;
  method: 'card' | 'wallet' | 'bank' | 'none' | null;
  /** Days of the desk's calendar, both included. */
  from: Date | null;
  to: Date | null;
  /** Only orders in this money. */
  currency: Currency | null;
  /** In minor units of that money, or of the shop's own; both included. */
  above: number | null;
  below: number | null;
  sort: 'newest' | 'oldest' | 'total';
};

type Asked = AdminInputs['orders']['list'];

/** More than any order comes to; more is refused. */
const MOST_MINOR = 1e12;

const ofView: Record<View, Asked> = {
  all: {},
  'to-send': { status: 'confirmed' },
  partly: { fulfilment: 'partly', status: 'confirmed' },
  sent: { status: 'fulfilled' },
  refunded: { refunded: 'some' },
  cancelled: { status: 'cancelled' },
};

/** The question to ask for a list so filtered. A day begins and ends where the desk stands. */
export function questionOf(filters: OrderFilters): Asked {
  const { q, after, view, method, from, to, currency, above, below, sort } = filters;
  const [least, most] = [amountOf(above), amountOf(below)];
  const money = currency ?? (least === null && most === null ? null : homeCurrency);
  return {
    ...ofView[view],
    ...(q ? { q: q.slice(0, 100) } : {}),
    ...(after ? { after: after.slice(0, 200) } : {}),
    ...(method ? { method } : {}),
    ...(from ? { placedFrom: startOf(from, 0) } : {}),
    ...(to ? { placedTo: startOf(to, 1) } : {}),
    ...(money ? { currency: money } : {}),
    ...(least === null ? {} : { minTotalMinor: least }),
    ...(most === null ? {} : { maxTotalMinor: most }),
    ...(sort === 'newest' ? {} : { sort }),
  };
}

/** Nothing, where an address says what is no amount. */
const amountOf = (typed: number | null): number | null =>
  typed !== null && Number.isSafeInteger(typed) && typed >= 0 && typed <= MOST_MINOR ? typed : null;

/** Whether no total could be within the bounds. */
export const isBackwards = ({ above, below }: Pick<OrderFilters, 'above' | 'below'>): boolean =>
  above !== null && below !== null && above > below;

/** An ISO date is read as midnight of Greenwich; the day meant is the one with that name here. */
function startOf(day: Date, daysLater: number): string {
  return new Date(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate() + daysLater).toISOString();
}

/** How many filters besides the view and the words are set. */
export function countSet({ method, from, to, currency, above, below, sort }: OrderFilters): number {
  return [method, from, to, currency, above, below, sort === 'newest' ? null : sort].filter(
    (value) => value !== null,
  ).length;
}
