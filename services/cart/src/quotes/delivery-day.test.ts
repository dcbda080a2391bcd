import { expect, it } from 'vitest';
import { deliveryDay } from './delivery-day.ts';

const at = (moment: string, transitDays: number) =>
  deliveryDay(new Date(moment), { timeZone: 'America/Los_Angeles', transitDays });

it('sends the same day what is ordered by 4 pm at the hall', () => {
  expect(at('2026-11-23T23:59:00Z', 1).deliverBy).toBe('2026-11-24');
  expect(at('2026-11-24T00:00:00Z', 1)).toMatchObject({ leavesToday: false, deliverBy: '2026-11-25' });
});

it('neither sends nor delivers on Sundays', () => {
  expect(at('2026-11-21T20:00:00Z', 1).deliverBy).toBe('2026-11-23');
  expect(at('2026-11-22T20:00:00Z', 1).deliverBy).toBe('2026-11-24');
  expect(at('2026-11-21T20:00:00Z', 2)).toEqual({
    leavesToday: true,
    deliverBy: '2026-11-24',
    promise: 'with you Tuesday',
    dayText: 'Tuesday 24 November',
  });
});

it('names the date when a weekday alone could mean two', () => {
  expect(at('2026-11-23T18:00:00Z', 6).promise).toBe('with you Monday 30 November');
});
