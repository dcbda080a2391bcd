const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long ago, short enough for a column: `4 min`, `3 h`, `2 d`, then the date. */
export function ageOf(at: string, nowMs: number): string {
  const elapsed = nowMs - Date.parse(at);
  if (elapsed < MINUTE) return 'now';
  if (elapsed < HOUR) return `${Math.floor(elapsed / MINUTE)} min`;
  if (elapsed < DAY) return `${Math.floor(elapsed / HOUR)} h`;
  if (elapsed < 14 * DAY) return `${Math.floor(elapsed / DAY)} d`;
  return new Intl.DateTimeFormat('en-US', {
    day: 'numeric',
    month: 'short',
    year: yearIfOther(at, nowMs),
  }).format(new Date(at));
}

/** `today 15:42`, `yesterday 09:10`, `12 November 2026, 09:10`, in the time zone of the desk. */
export function momentOf(at: string, nowMs: number): string {
  const time = clockOf(at).slice(0, 5);
  const days = Math.round((startOfDay(nowMs) - startOfDay(Date.parse(at))) / DAY);
  if (days === 0) return `today ${time}`;
  if (days === 1) return `yesterday ${time}`;
  return `${dayOf(at)}, ${time}`;
}

export function dayOf(at: string): string {
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' }).format(
    new Date(at),
  );
}

/** `15:42:07` */
export function clockOf(at: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' }).format(new Date(at));
}

function startOfDay(ms: number): number {
  return new Date(ms).setHours(0, 0, 0, 0);
}

function yearIfOther(at: string, nowMs: number): 'numeric' | undefined {
  return new Date(at).getFullYear() === new Date(nowMs).getFullYear() ? undefined : 'numeric';
}
