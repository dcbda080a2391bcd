import { expect, test } from 'vitest';
import { salesCsv } from './sales-csv.ts';
import type { Sales } from './sales-types.ts';

test('the file has every bucket, every stall and no lost cent', () => {
  const sales = {
    currency: 'USD',
    stalls: [{ stall: 'bags' }, { stall: 'home' }],
    series: [
      { at: '2026-11-22T05:00:00.000Z', orders: 2, takingsMinor: 1_005, byStall: { bags: 1_000, home: 5 } },
      { at: '2026-11-22T06:00:00.000Z', orders: 0, takingsMinor: -250, byStall: { home: -250 } },
    ],
    before: { series: [{ takingsMinor: 99 }] },
  } as unknown as Sales;
  expect(salesCsv(sales).split('\r\n')).toEqual([
    'from,orders,takings USD,bags,home,before USD',
    '2026-11-22T05:00:00.000Z,2,10.05,10.00,0.05,0.99',
    '2026-11-22T06:00:00.000Z,0,-2.50,0.00,-2.50,0.00',
    '',
  ]);
});
