import type { Hold, LedgerEntry, Level } from './stock-types';

/** A thing's whole name: product and variant. */
export function nameOf(card: { title: string; variantTitle: string | null }): string {
  return card.variantTitle ? `${card.title}, ${card.variantTitle}` : card.title;
}

export const levelWords: Record<Level, { label: string; tone: 'good' | 'to-do' | 'bad' | 'ended' }> = {
  in: { label: 'Enough', tone: 'good' },
  low: { label: 'Low', tone: 'to-do' },
  out: { label: 'Out', tone: 'bad' },
  short: { label: 'Short', tone: 'bad' },
  uncounted: { label: 'Not counted', tone: 'ended' },
};

/** Why somebody corrects the shelf, in the order they are most often needed. */
export const reasons = [
  { value: 'received', label: 'Received' },
  { value: 'count', label: 'Count' },
  { value: 'damage', label: 'Damage' },
  { value: 'found', label: 'Found' },
  { value: 'theft', label: 'Theft' },
  { value: 'correction', label: 'Correction' },
] as const;
export type Reason = (typeof reasons)[number]['value'];

const kinds: Record<LedgerEntry['kind'], string> = {
  initial: 'First count',
  sale: 'Sold',
  sale_undone: 'Sale undone',
  adjustment: 'Adjusted',
  count: 'Counted',
  return: 'Returned',
};

/** What a movement was: its kind, and why where somebody said so. */
export function movementWords({ kind, reason }: Pick<LedgerEntry, 'kind' | 'reason'>): string {
  const why = reasons.find(({ value }) => value === reason)?.label;
  if (!why || kind === 'count') return kinds[kind];
  return why;
}

/** `+3`, `−2`, `0`: with the true minus, so that figures align. */
export function signed(units: number): string {
  if (units === 0) return '0';
  return `${units > 0 ? '+' : '−'}${Math.abs(units).toLocaleString('en-US')}`;
}

/** Units in a column: below none with the true minus. */
export function plain(units: number): string {
  return units.toLocaleString('en-US').replace('-', '−');
}

const checkoutStates: Partial<Record<NonNullable<Hold['checkout']>['state'], string>> = {
  held: 'At the till',
  action_required: 'At the bank’s check',
  processing: 'Paying',
  confirmed: 'Ordered',
  cancelled: 'Given up',
  expired: 'Time is up',
};

export function checkoutWords(checkout: Hold['checkout']): string {
  if (!checkout) return 'Checkout unknown';
  return checkoutStates[checkout.state] ?? 'Paying';
}

/** `8:05` until then; `0:00` when it is over. */
export function timeLeft(endsAt: string, nowMs: number): string {
  const seconds = Math.max(0, Math.round((Date.parse(endsAt) - nowMs) / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
