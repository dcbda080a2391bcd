import type { Runner } from '@souk/service-kit/runner';
import { type Period, selectPeriod } from './sales.queries.ts';
import type { Bucket, Sales, Totals } from './sales-view.ts';
import { type SoldRow, selectSold } from './sold.queries.ts';
import { selectTopProducts } from './top-products.queries.ts';

export const periods = {
  today: [0, 0],
  yesterday: [1, 1],
  '7d': [6, 0],
  '30d': [29, 0],
  '90d': [89, 0],
} as const;
export type NamedPeriod = keyof typeof periods;

export type AskedSales = {
  /** A named period, or days of the time zone, both included. */
  readonly period: NamedPeriod | { readonly firstDay: string; readonly lastDay: string };
  readonly bucket?: Bucket | undefined;
  readonly timezone: string;
  readonly currency: string;
};

const TOP_PRODUCTS = 10;
/** So many of each month are looked at to learn what it takes to be on the list. */
const SEEDS = 30;

/** What the shop took in a period and in the one before it, from the ledger's own entries. */
export const readSales = async (runner: Runner, asked: AskedSales): Promise<Sales> => {
  const { timezone, currency } = asked;
  const period = await readPeriod(runner, asked);
  const bucket = asked.bucket ?? bucketFor(period);
  const { from, to, beforeFrom, beforeTo, beforeUntil, now } = period;
  const [sold, before, products] = await Promise.all([
    selectSold(runner, [from, to, bucket, timezone, currency, to]),
    selectSold(runner, [beforeFrom, beforeTo, bucket, timezone, currency, beforeUntil]),
    selectTopProducts(runner, [from, to, currency, TOP_PRODUCTS, SEEDS]),
  ]);
  return {
    firstDay: period.firstDay,
    lastDay: period.lastDay,
    timezone,
    bucket,
    currency,
    asOf: now.toISOString(),
    totals: totalsOf(sold),
    series: seriesOf(sold),
    stalls: stallsOf(sold),
    before: {
      firstDay: period.beforeFirstDay,
      lastDay: period.beforeLastDay,
      totals: totalsOf(before),
      series: seriesOf(before).map(({ at, takingsMinor }) => ({ at, takingsMinor })),
    },
    products,
  };
};

const readPeriod = async (runner: Runner, { period, timezone }: AskedSales): Promise<Period> => {
  const values =
    typeof period === 'string'
      ? [null, null, ...periods[period], timezone]
      : [period.firstDay, period.lastDay, 0, 0, timezone];
  const [found] = await selectPeriod(runner, values);
  if (!found) throw new Error('the period could not be worked out');
  return found;
};

const DAY_MS = 24 * 3_600_000;

/** Some ten to forty bars, whatever the period. */
export const bucketFor = ({ from, to }: { from: Date; to: Date }): Bucket => {
  const days = Math.round((to.getTime() - from.getTime()) / DAY_MS);
  if (days <= 1) return 'hour';
  if (days <= 45) return 'day';
  return days <= 300 ? 'week' : 'month';
};

const totalsOf = (rows: readonly SoldRow[]): Totals => {
  const sum = (of: (row: SoldRow) => number): number => rows.reduce((total, row) => total + of(row), 0);
  const takingsMinor = sum((row) => row.takingsMinor);
  const grossMinor = sum((row) => row.grossMinor);
  const orders = sum((row) => row.orders);
  return {
    takingsMinor,
    grossMinor,
    refundedMinor: grossMinor - takingsMinor,
    discountMinor: sum((row) => row.discountMinor),
    taxMinor: sum((row) => row.taxMinor),
    deliveryMinor: sum((row) => row.deliveryMinor),
    orders,
    units: sum((row) => row.units),
    averageBasketMinor: orders === 0 ? 0 : Math.round(grossMinor / orders),
  };
};

const seriesOf = (rows: readonly SoldRow[]): Sales['series'] => {
  const series = new Map<number, Sales['series'][number]>();
  for (const { at, stall, allMinor, orders } of rows) {
    const entry = series.get(at.getTime()) ?? {
      at: at.toISOString(),
      takingsMinor: 0,
      orders: 0,
      byStall: {},
    };
    series.set(at.getTime(), entry);
    entry.takingsMinor += allMinor;
    entry.orders += orders;
    if (stall !== null) entry.byStall[stall] = allMinor;
  }
  return [...series.values()];
};

const stallsOf = (rows: readonly SoldRow[]): Sales['stalls'] => {
  const stalls = new Map<string, number>();
  for (const { stall, allMinor } of rows)
    if (stall !== null) stalls.set(stall, (stalls.get(stall) ?? 0) + allMinor);
  return [...stalls]
    .map(([stall, takingsMinor]) => ({ stall, takingsMinor }))
    .toSorted((a, b) => b.takingsMinor - a.takingsMinor);
};
