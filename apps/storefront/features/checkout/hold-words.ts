/** An extension is offered once the end is near enough to matter. */
const OFFER_BELOW_SECONDS = 180;

/** Whether ten more minutes may be asked for: once, before the hold has run out. Pure. */
export const mayExtend = (seconds: number, { extended }: { extended: boolean }): boolean =>
  !extended && seconds > 0 && seconds < OFFER_BELOW_SECONDS;

/** What is said aloud while the time runs; nothing at most seconds. Pure. */
export const announcementAt = (seconds: number, { extended }: { extended: boolean }): string => {
  if (seconds === 0) return 'The hold has ended. Your bag is as it was, and nothing was charged.';
  if (seconds === OFFER_BELOW_SECONDS - 1 && !extended)
    return 'Three minutes left of the hold. You can ask for ten more.';
  if (seconds === 120) return 'Two minutes left of the hold.';
  return seconds === 30 ? 'Thirty seconds left of the hold.' : '';
};

/** What the shopper reads who comes back to a checkout that ran out. */
export const lapsed = {
  code: 'HOLD_EXPIRED',
  detail:
    'The time ran out, so we no longer keep these things for you. Nothing was charged, and your bag is as it was. Go on to hold it all again.',
} as const;
