import type { AllMessages } from '../../i18n/catalogs.ts';

/** An extension is offered once the end is near enough to matter. */
const OFFER_BELOW_SECONDS = 180;

/** Whether ten more minutes may be asked for: once, before the hold has run out. Pure. */
export const mayExtend = (seconds: number, { extended }: { extended: boolean }): boolean =>
  !extended && seconds > 0 && seconds < OFFER_BELOW_SECONDS;

/** Which sentence is said aloud while the time runs; none at most seconds. Pure. */
export const announcementAt = (
  seconds: number,
  { extended }: { extended: boolean },
): keyof AllMessages['till']['aloud'] | null => {
  if (seconds === 0) return 'ended';
  if (seconds === OFFER_BELOW_SECONDS - 1 && !extended) return 'offer';
  if (seconds === 120) return 'twoMinutes';
  return seconds === 30 ? 'thirtySeconds' : null;
};
