import { alarms } from '@souk/events/inventory';
import { type Counts, onShelf } from './availability.ts';

/** How a merchant sees an item: `short` means more is promised or sold than lies there. */
export const levels = ['in', 'low', 'out', 'short', 'uncounted'] as const;
export type Level = (typeof levels)[number];

/** The worst a merchant was told since there was last enough; `none` when there is nothing to tell. */
export const toldLevels = ['none', ...alarms] as const;
export type Told = (typeof toldLevels)[number];

/** How few is low until the merchant says otherwise. */
export const DEFAULT_LOW_AT = 5;

export type Watched = Counts & {
  /** Low is this many free units, or fewer. */
  readonly lowAt: number;
  readonly alert: boolean;
  readonly told: Told;
};

export const levelOf = (item: Counts & { readonly lowAt: number }): Level => {
  if (!item.tracked) return 'uncounted';
  const free = item.onHand - item.reserved;
  if (free < 0) return 'short';
  if (free === 0) return 'out';
  return free <= item.lowAt ? 'low' : 'in';
};

/** Stands for any number that is not low. */
export const PLENTY = 1_000_000_000;

/** What the list sorts by when the fewest come first: the free units while they are few. */
export const scarcityOf = (item: Counts & { readonly lowAt: number }): number => {
  const level = levelOf(item);
  return level === 'in' || level === 'uncounted' ? PLENTY : item.onHand - item.reserved;
};

const alarmOf = (item: Watched): Told => {
  const free = onShelf(item);
  if (free === null || !item.alert) return 'none';
  if (item.shortage > 0) return 'short';
  if (free === 0) return 'out';
  return free <= item.lowAt ? 'low' : 'none';
};

/**
 * What the merchant will have been told: each step of a fall once. Only when there is enough again does the next fall
 * count as news, so that a hold that comes and goes does not ring twice.
 */
export const toldAfter = (item: Watched): Told => {
  const alarm = alarmOf(item);
  if (alarm === 'none') return 'none';
  return toldLevels.indexOf(alarm) > toldLevels.indexOf(item.told) ? alarm : item.told;
};
