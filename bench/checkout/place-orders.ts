import type { Pool } from 'undici';
import { type Costs, costsOf } from '../costs.ts';
import type { Hall } from '../hall-under-load.ts';
import type { Row } from '../report.ts';
import { buy } from './buyer.ts';
import { openDoor } from './door.ts';
import type { Goods } from './goods.ts';
import { inALoop, type Pace, SECONDS } from './in-a-loop.ts';

/** Long enough for code that is run often to be compiled well. */
const WARM_UP_SECONDS = SECONDS * 1.25;

/** Complete guest checkouts by so many buyers, each beginning the next one at once. Answers a number of theirs, too. */
export const placeOrders = async (
  hall: Hall,
  { line, goods, buyers }: { line: Pool; goods: Goods; buyers: number },
): Promise<Pace & { number: string }> => {
  let number = '';
  const once = async (turn: number): Promise<void> => {
    number = await buy(
      openDoor(line, hall.origin),
      goods.variantIds[(turn * 7919) % goods.variantIds.length]!,
    );
  };
  await inALoop({ clients: buyers, seconds: WARM_UP_SECONDS }, once);
  const pace = await inALoop({ clients: buyers, seconds: SECONDS }, once);
  return { ...pace, number };
};

export const paceRow = (buyers: number, { perSecond, p50, p95, p99, failed, why }: Pace): Row => ({
  what: `${buyers} ${buyers === 1 ? 'buyer' : 'buyers'}: p50 ${p50.toFixed(0)}, p95 ${p95.toFixed(0)}, p99 ${p99.toFixed(0)} ms`,
  value: `${perSecond.toFixed(1)} orders/s`,
  ratio: failed === 0 ? '' : `${failed} failed: ${why}`,
});

/** What one order costs the machine, at so many buyers. */
export const priceOrders = async (
  hall: Hall,
  { line, goods, buyers }: { line: Pool; goods: Goods; buyers: number },
): Promise<{ costs: Costs; orders: number }> => {
  const once = (turn: number): Promise<unknown> =>
    buy(openDoor(line, hall.origin), goods.variantIds[(turn * 7919) % goods.variantIds.length]!);
  await inALoop({ clients: buyers, seconds: WARM_UP_SECONDS }, once);
  const { result, costs } = await costsOf(hall, () => inALoop({ clients: buyers, seconds: SECONDS }, once));
  return { costs, orders: result.done };
};

export const costRows = ({ costs, orders }: { costs: Costs; orders: number }): Row[] => {
  const each = (what: string, counts: Record<string, number>, unit: string): Row[] => {
    const used = Object.entries(counts)
      .map(([name, count]) => [name, count / orders] as const)
      .filter(([, count]) => count > 0.005)
      .toSorted((a, b) => b[1] - a[1]);
    const sum = used.reduce((total, [, count]) => total + count, 0);
    return [
      { what: `${what}, together`, value: `${sum.toFixed(2)}${unit}`, ratio: '' },
      ...used.map(([name, count]) => ({ what: `  ${name}`, value: `${count.toFixed(2)}${unit}`, ratio: '' })),
    ];
  };
  return [
    { what: 'orders placed', value: String(orders), ratio: '' },
    ...each('CPU', costs.cpuMs, ' ms'),
    ...each('commits, reads among them', costs.commits, ''),
    { what: 'WAL flushes', value: (costs.flushes / orders).toFixed(2), ratio: '' },
    ...each('requests answered', costs.hops, ''),
  ];
};
