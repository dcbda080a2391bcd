import { quantile } from '../report.ts';

/** How long a thing is measured; `SOUK_BENCH_SECONDS` says otherwise, for a first look. */
export const SECONDS = Number(process.env.SOUK_BENCH_SECONDS ?? 12);

export type Pace = {
  /** Turns that failed; they count for nothing else. */
  failed: number;
  /** What the first of them met. */
  why: string;
  perSecond: number;
  done: number;
  seconds: number;
  p50: number;
  p95: number;
  p99: number;
};

/** So many clients do one thing again and again for so long. Each begins the next as soon as it has done one. */
export const inALoop = async (
  { clients, seconds }: { clients: number; seconds: number },
  once: (turn: number, client: number) => Promise<unknown>,
): Promise<Pace> => {
  const times: number[] = [];
  let turn = 0;
  let failed = 0;
  let why = '';
  const began = performance.now();
  const until = began + seconds * 1000;
  const go = async (client: number): Promise<void> => {
    while (performance.now() < until) {
      const asked = performance.now();
      try {
        await once(turn++, client);
        times.push(performance.now() - asked);
      } catch (error) {
        failed += 1;
        why ||= (error as Error).message;
      }
    }
  };
  await Promise.all(Array.from({ length: clients }, (_, client) => go(client)));
  const took = (performance.now() - began) / 1000;
  if (times.length === 0) throw new Error(`nothing succeeded: ${why}`);
  return {
    failed,
    why,
    perSecond: times.length / took,
    done: times.length,
    seconds: took,
    p50: quantile(times, 0.5),
    p95: quantile(times, 0.95),
    p99: quantile(times, 0.99),
  };
};
