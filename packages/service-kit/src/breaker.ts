import { bulkhead, ConsecutiveBreaker, circuitBreaker, handleAll, wrap } from 'cockatiel';
import { Counter } from 'prom-client';

/** Registered with every `/metrics` of the process, whose clients count here. */
export const breakersOpened = new Counter({
  name: 'peer_breaker_opened_total',
  help: 'How often calls to a peer were given up for a second, because it failed too often in a row',
  labelNames: ['peer'],
  registers: [],
});

/** Keeps one sick peer from taking its callers along: a breaker, and a bulkhead. */
export const guardCalls = (peer: string) => {
  const breaker = circuitBreaker(handleAll, { halfOpenAfter: 1_000, breaker: new ConsecutiveBreaker(12) });
  breaker.onBreak(() => breakersOpened.inc({ peer }));
  return wrap(bulkhead(200, 1_000), breaker);
};
