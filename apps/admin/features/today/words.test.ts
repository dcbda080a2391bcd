import { expect, test } from 'vitest';
import type { NeedsHand, Sales } from './sales-types.ts';
import { beforeName, greetingAt, leadOf } from './words.ts';

const noon = new Date(2026, 10, 22, 12);
const sales = (more: object): Sales =>
  ({
    firstDay: '2026-11-22',
    lastDay: '2026-11-22',
    totals: { orders: 3 },
    stalls: [{ stall: 'wear', takingsMinor: 900 }],
    before: { firstDay: '2026-11-15', lastDay: '2026-11-15' },
    ...more,
  }) as unknown as Sales;
const needs = (toSend: number): NeedsHand => ({ orders: { toSend } }) as unknown as NeedsHand;

test.each([
  [4, 'Good night'],
  [9, 'Good morning'],
  [12, 'Good afternoon'],
  [18, 'Good evening'],
])('at %i o’clock: %s', (hour, greeting) => {
  expect(greetingAt(hour)).toBe(greeting);
});

test('the sentence says only what is known', () => {
  expect(leadOf(noon, undefined, undefined)).toBe('Sunday 22 November.');
  expect(leadOf(noon, undefined, needs(1))).toBe('Sunday 22 November. One parcel to pack.');
  expect(leadOf(noon, sales({}), needs(12))).toBe(
    'Sunday 22 November. Most was taken at Wear, and twelve parcels to pack.',
  );
  expect(leadOf(noon, sales({ totals: { orders: 0 }, stalls: [] }), needs(0))).toBe(
    'Sunday 22 November. No order yet, and nothing waits to be sent.',
  );
});

test('a day is held against its weekday, longer periods against as many days', () => {
  expect(beforeName(sales({}))).toBe('the Sunday before');
  expect(beforeName(sales({ firstDay: '2026-10-24' }))).toBe('the 30 days before');
});
