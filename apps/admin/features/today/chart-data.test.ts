import { expect, test } from 'vitest';
import { barsOf } from './chart-data.ts';
import type { Sales } from './sales-types.ts';

const day = (busy: Record<number, number>): Sales =>
  ({
    bucket: 'hour',
    timezone: 'UTC',
    firstDay: '2026-11-22',
    lastDay: '2026-11-22',
    series: Array.from({ length: 24 }, (_, hour) => ({
      at: new Date(Date.UTC(2026, 10, 22, hour)).toISOString(),
      takingsMinor: busy[hour] ?? 0,
      orders: 0,
      byStall: {},
    })),
    before: { series: Array.from({ length: 24 }, () => ({ takingsMinor: 0 })) },
  }) as unknown as Sales;

test('a day is drawn from opening to closing, and further where something was sold', () => {
  const labels = (sales: Sales) => barsOf(sales).map(({ label }) => label);
  expect(labels(day({}))).toEqual(['8', '9', '10', '11', '12', '13', '14', '15', '16', '17', '18']);
  expect(labels(day({ 6: 1, 23: 1 }))).toHaveLength(18);
});
