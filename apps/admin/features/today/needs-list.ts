import { ageOf } from '../orders/order-time';
import type { NeedsHand } from './sales-types';
import { countOf, titleOf } from './words';

export type Need = {
  key: string;
  kind: 'late' | 'return' | 'stock' | 'parked' | 'drift';
  title: string;
  detail: string;
  action: string;
  href: string;
  stall?: string;
};

/** Orders are sent within a day; what waits longer is late. */
const LATE_MS = 24 * 3_600_000;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What waits for somebody, the most pressing first. */
export function needsOf(needs: NeedsHand, nowMs: number): Need[] {
  return [
    ...drift(needs),
    ...parked(needs),
    ...late(needs, nowMs),
    ...returns(needs, nowMs),
    ...stock(needs),
  ];
}

/** `3 h ago`, or the day once it is long ago. */
function agoOf(at: string, nowMs: number): string {
  const age = ageOf(at, nowMs);
  if (age === 'now') return 'just now';
  return /^\d+ \w+$/.test(age) ? `${age} ago` : `on ${age}`;
}

function drift({ drift: found }: NeedsHand): Need[] {
  if (!found || found.count === 0) return [];
  const title = `${capital(countOf(found.count, 'thing does', 'things do'))} not agree`;
  return [
    {
      key: 'drift',
      kind: 'drift',
      title,
      detail: 'orders, payments and stock',
      action: 'Look',
      href: '/system',
    },
  ];
}

function parked({ parked: found }: NeedsHand): Need[] {
  return found.map(({ service, total, type }) => ({
    key: `parked-${service}`,
    kind: 'parked',
    title: `${capital(countOf(total, 'message is', 'messages are'))} parked`,
    detail: type ? `${service}, ${type}` : service,
    action: 'Look',
    href: '/system',
  }));
}

function late({ orders }: NeedsHand, nowMs: number): Need[] {
  if (!orders?.oldestToSendAt || nowMs - Date.parse(orders.oldestToSendAt) < LATE_MS) return [];
  return [
    {
      key: 'late',
      kind: 'late',
      title: 'An order waits too long',
      detail: `the oldest was placed ${agoOf(orders.oldestToSendAt, nowMs)}`,
      action: 'Pack',
      href: '/orders?status=confirmed',
    },
  ];
}

function returns({ returns: found, orders }: NeedsHand, nowMs: number): Need[] {
  const arrived = found.map(
    (one): Need => ({
      key: one.id,
      kind: 'return',
      title: `Return of ${one.lines[0]?.title ?? `order ${one.orderNumber}`}`,
      detail: one.receivedAt ? `arrived ${agoOf(one.receivedAt, nowMs)}, to check` : 'to check',
      action: 'Check',
      href: `/returns/${one.id}`,
    }),
  );
  const rest = (orders?.returnsToCheck ?? 0) - arrived.length;
  if (rest <= 0) return arrived;
  const title = `${capital(countOf(rest, 'return waits', 'returns wait'))} for an answer`;
  return [
    ...arrived,
    { key: 'returns', kind: 'return', title, detail: 'yes or no', action: 'Answer', href: '/returns' },
  ];
}

function stock({ stock: found }: NeedsHand): Need[] {
  if (!found) return [];
  const items = found.items.map((item): Need => {
    const short = item.level === 'short';
    const left = Math.max(0, item.stock.available ?? 0);
    return {
      key: item.variantId,
      kind: 'stock',
      title: item.variantTitle ? `${item.title}, ${item.variantTitle}` : item.title,
      detail: short ? 'more is promised than is there' : `${left} left`,
      action: short ? 'Recount' : 'Restock',
      href: `/stock/${item.variantId}`,
      stall: item.stall,
    };
  });
  const rest = found.low + found.short + found.out - items.length;
  if (rest <= 0) return items;
  const detail = [
    found.low && `${found.low} low`,
    found.out && `${found.out} out`,
    found.short && `${found.short} short`,
  ]
    .filter(Boolean)
    .join(', ');
  return [
    ...items,
    {
      key: 'stock',
      kind: 'stock',
      title: 'More stock at risk',
      detail,
      action: 'Stock',
      href: '/stock?level=low',
    },
  ];
}

/** The names of what did not answer, for one sentence. */
export const missingOf = ({ missing }: NeedsHand): string => [...new Set(missing)].map(titleOf).join(' and ');
