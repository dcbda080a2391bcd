import type { NeedsHand, Sales } from './sales-types';

/** `Good afternoon`, by the clock of whoever sits here. */
export function greetingAt(hour: number): string {
  if (hour < 5) return 'Good night';
  if (hour < 12) return 'Good morning';
  return hour < 18 ? 'Good afternoon' : 'Good evening';
}

export const titleOf = (stall: string): string => stall.charAt(0).toUpperCase() + stall.slice(1);

const small = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
export const countOf = (count: number, one: string, many: string): string =>
  `${small[count] ?? count.toLocaleString('en-US')} ${count === 1 ? one : many}`;

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** One sentence on the day that is true: where it is busy, and what waits. */
export function leadOf(now: Date, sales: Sales | undefined, needs: NeedsHand | undefined): string {
  const day = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long' }).format(
    now,
  );
  const parts = [busyWith(sales), waiting(needs)].filter((part) => part !== null);
  return parts.length === 0 ? `${day}.` : `${day}. ${sentence(parts.join(', and '))}.`;
}

function busyWith(sales: Sales | undefined): string | null {
  if (!sales || sales.firstDay !== sales.lastDay) return null;
  if (sales.totals.orders === 0) return 'no order yet';
  const [first] = sales.stalls;
  return first && first.takingsMinor > 0
    ? `most was taken at ${titleOf(first.stall)}`
    : countOf(sales.totals.orders, 'order', 'orders');
}

function waiting(needs: NeedsHand | undefined): string | null {
  if (!needs?.orders) return null;
  const { toSend } = needs.orders;
  return toSend === 0 ? 'nothing waits to be sent' : `${countOf(toSend, 'parcel', 'parcels')} to pack`;
}

/** What the period before is called: `the Sunday before`, `the 30 days before`. */
export function beforeName(sales: Sales): string {
  if (sales.firstDay !== sales.lastDay) {
    const days = Math.round((Date.parse(sales.lastDay) - Date.parse(sales.firstDay)) / 86_400_000) + 1;
    return `the ${days} days before`;
  }
  const day = new Date(`${sales.before.firstDay}T12:00:00Z`);
  return `the ${new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' }).format(day)} before`;
}
