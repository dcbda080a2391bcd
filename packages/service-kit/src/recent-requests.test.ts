import { expect, test } from 'vitest';
import { createRecentRequests } from './recent-requests.ts';

test('the latest five minutes count, and nothing before them', () => {
  let ms = 0;
  const log = createRecentRequests(() => ms);
  for (let request = 0; request < 95; request++) log.note(10, false);
  for (let request = 0; request < 5; request++) log.note(400, true);
  ms = 60_000;
  const { requests, requestsPerMinute, errorRate, p50Ms, p95Ms } = log.read();
  expect({ requests, requestsPerMinute, errorRate }).toEqual({
    requests: 100,
    requestsPerMinute: 100,
    errorRate: 0.05,
  });
  expect(p50Ms).toBeGreaterThanOrEqual(10);
  expect(p50Ms).toBeLessThan(12.1);
  expect(p95Ms).toBeLessThan(12.1);
  ms = 301_000;
  log.note(3, false);
  expect(log.read()).toMatchObject({ requests: 1, errorRate: 0 });
});

test('a replica that has answered nothing has no latency, not one of zero', () => {
  expect(createRecentRequests(() => 0).read()).toMatchObject({ requests: 0, p50Ms: null, p95Ms: null });
});

test('a slow tail shows in the 95th of a hundred', () => {
  const log = createRecentRequests(() => 0);
  for (let request = 0; request < 94; request++) log.note(2, false);
  for (let request = 0; request < 6; request++) log.note(900, false);
  const { p50Ms, p95Ms } = log.read();
  expect(p50Ms).toBeLessThan(2.5);
  expect(p95Ms).toBeGreaterThanOrEqual(900);
  expect(p95Ms).toBeLessThan(1_081);
});
