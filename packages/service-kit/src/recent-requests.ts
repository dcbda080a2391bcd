/** How requests went lately. Times in milliseconds; rates are shares from 0 to 1. */
export type RecentRequests = {
  windowSeconds: number;
  requests: number;
  requestsPerMinute: number;
  errorRate: number;
  p50Ms: number | null;
  p95Ms: number | null;
};

const SLOT_MS = 10_000;
const SLOTS = 30;
// Each bucket ends a fifth above the one before: 0.1 ms to 20 s, and an answer that is within 20 %.
const FIRST_MS = 0.1;
const GROWTH = 1.2;
const BUCKETS = 68;

const bucketOf = (ms: number): number =>
  ms <= FIRST_MS ? 0 : Math.min(BUCKETS - 1, Math.ceil(Math.log(ms / FIRST_MS) / Math.log(GROWTH)));

/**
 * The last five minutes of requests as a ring of slots, each a small histogram: a few additions a request, and memory
 * that never grows. `now` is a monotonic clock in milliseconds.
 */
export const createRecentRequests = (now: () => number = () => performance.now()) => {
  const began = now();
  const slots = Array.from({ length: SLOTS }, () => ({
    number: -1,
    errors: 0,
    counts: new Uint32Array(BUCKETS),
  }));
  const numberNow = (): number => Math.floor(now() / SLOT_MS);

  const fresh = (): (typeof slots)[number][] => {
    const oldest = numberNow() - SLOTS + 1;
    return slots.filter(({ number }) => number >= oldest);
  };

  return {
    note: (durationMs: number, failed: boolean): void => {
      const number = numberNow();
      const slot = slots[number % SLOTS]!;
      if (slot.number !== number) {
        slot.number = number;
        slot.errors = 0;
        slot.counts.fill(0);
      }
      slot.counts[bucketOf(durationMs)]!++;
      if (failed) slot.errors++;
    },
    read: (): RecentRequests => {
      const counts = new Array<number>(BUCKETS).fill(0);
      let requests = 0;
      let errors = 0;
      for (const slot of fresh()) {
        errors += slot.errors;
        for (let bucket = 0; bucket < BUCKETS; bucket++) {
          counts[bucket]! += slot.counts[bucket]!;
          requests += slot.counts[bucket]!;
        }
      }
      const windowMs = Math.min(SLOTS * SLOT_MS, Math.max(SLOT_MS, now() - began));
      return {
        windowSeconds: Math.round(windowMs / 1000),
        requests,
        requestsPerMinute: Math.round((requests / windowMs) * 60_000),
        errorRate: requests === 0 ? 0 : errors / requests,
        p50Ms: quantileOf(counts, requests, 0.5),
        p95Ms: quantileOf(counts, requests, 0.95),
      };
    },
  };
};

export type RequestLog = ReturnType<typeof createRecentRequests>;

/** The upper end of the bucket the quantile falls into; null without requests. */
const quantileOf = (counts: readonly number[], total: number, share: number): number | null => {
  if (total === 0) return null;
  let left = Math.ceil(total * share);
  for (let bucket = 0; bucket < counts.length; bucket++) {
    left -= counts[bucket]!;
    if (left <= 0) return Math.round(FIRST_MS * GROWTH ** bucket * 10) / 10;
  }
  return null;
};
