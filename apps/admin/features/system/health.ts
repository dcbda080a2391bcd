type Health = { ready: boolean; errorRate: number; p95Ms: number | null };

export type Condition = 'well' | 'strained' | 'down';

/** A hundredth of failures, or a second at the slow end, is worth a look. */
const ERRORS_WORTH_A_LOOK = 0.01;
const SLOW_MS = 1_000;

export function conditionOf(health: Health | null): Condition {
  if (!health?.ready) return 'down';
  return health.errorRate >= ERRORS_WORTH_A_LOOK || (health.p95Ms ?? 0) >= SLOW_MS ? 'strained' : 'well';
}

/** A service is as well as its worst replica, but down only when none of them answers. */
export function conditionOfAll(replicas: readonly { health: Health | null }[]): Condition {
  const conditions = replicas.map(({ health }) => conditionOf(health));
  if (conditions.every((condition) => condition === 'down')) return 'down';
  return conditions.every((condition) => condition === 'well') ? 'well' : 'strained';
}

/** `4.3 ms`, `88 ms`, `1.2 s`; nothing was asked where there is no number. */
export function inTime(ms: number | null): string {
  if (ms === null) return 'idle';
  if (ms >= 1_000) return `${(ms / 1_000).toFixed(1)} s`;
  return `${ms < 10 ? ms.toFixed(1) : Math.round(ms)} ms`;
}

export function inPercent(share: number): string {
  return new Intl.NumberFormat('en-US', { style: 'percent', maximumFractionDigits: 1 }).format(share);
}

/** `3 d 4 h`, `4 h 12 min`, `12 min`, `now` */
export function inDuration(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  if (minutes < 1) return seconds < 1 ? 'now' : `${Math.floor(seconds)} s`;
  const [days, hours, rest] = [Math.floor(minutes / 1_440), Math.floor((minutes % 1_440) / 60), minutes % 60];
  if (days > 0) return `${days} d ${hours} h`;
  return hours > 0 ? `${hours} h ${rest} min` : `${rest} min`;
}
