import { setTimeout as sleep } from 'node:timers/promises';
import { thingFile } from '../../e2e/shop/thing-file.ts';
import { playOne } from '../buyers/play-buyers.ts';
import { createShopper } from '../buyers/shopper.ts';
import type { Afterwards, Story } from '../plan/plan.ts';
import { setClock } from '../world/business-clock.ts';
import { makeCode } from '../world/goods.ts';
import type { Strike } from './fault.ts';
import { plantAtGateway } from './gateway.ts';
import { plantStray, plantStrayStock } from './strays.ts';

/** A hold is ten minutes. */
const PAST_A_HOLD_SECONDS = 601;
/** Of those who are sent to a place; more would only crowd out the other buyers. */
const AT_ONCE = 4;

type Way = { at: RegExp; story: Story; afterwards?: Afterwards; withCode?: boolean };

/** Places that few buyers come to by chance, and what a buyer and the merchant do on the way there. */
const ways: readonly Way[] = [
  { at: /\.captured\./, story: 'bank-away' },
  { at: /\.authorized\./, story: 'challenge-away' },
  { at: /\.return-refused\./, story: 'card', afterwards: 'return-refused' },
  {
    at: /^order\.(return-|shipped|refund-requested|refund-part|restock)/,
    story: 'card',
    afterwards: 'return',
  },
  { at: /\.edit-/, story: 'card', afterwards: 'edit-more' },
  { at: /\.release-coupon\./, story: 'cancelled-before-paying', withCode: true },
  { at: /^order\.(use-)?coupon\./, story: 'card', withCode: true },
  { at: /\.extend\./, story: 'extended' },
  { at: /^(order\.(unclaim|void|refresh|action_required)|payment\.void)\./, story: 'bank-refused' },
  { at: /^(order|payment)\.refund\./, story: 'card', afterwards: 'cancel' },
];

/** The buyers and merchants of one round that are sent to where nobody died yet. */
export type Guide = {
  /** Has somebody set out for some of these places, which one follows from how often it was asked. */
  lead(left: readonly string[], n: number): Promise<void>;
  /** When all who set out have come to an end. */
  arrived(): Promise<void>;
};

export const createGuide = (strike: Strike, part: string): Guide => {
  const under = new Set<Promise<unknown>>();
  const setOut = (going: Promise<unknown>): void => {
    // Who loses patience leaves, as any buyer does.
    const ended = going.catch((error: unknown) => strike.journal.note('led', (error as Error).message));
    under.add(ended);
    void ended.finally(() => under.delete(ended));
  };
  const code = `${strike.run}-led`.toUpperCase();
  let hasCode = false;

  const sendBuyer = async ({ story, afterwards = 'nothing', withCode = false }: Way, n: number) => {
    if (withCode && !hasCode) await makeCode(strike.desk, code, 1_000);
    hasCode ||= withCode;
    const plan = {
      ...{ name: `led-${n}`, market: 'en-us' as const, story, afterwards, withCode, pausesMs: 0 },
      lines: [{ thing: n % 4, quantity: 2 }],
    };
    setOut(playOne(strike, createShopper({ ...strike, code, plan })));
  };

  return {
    lead: async (left, n) => {
      if (part === 'order') await plant(strike, left, n);
      if (part === 'catalog' && under.size === 0) setOut(bringFile(strike, n));
      const fitting = ways.filter(({ at }) => left.some((place) => at.test(place)));
      const free = Math.min(AT_ONCE - under.size, 2, fitting.length);
      for (let way = 0; way < free; way++)
        await sendBuyer(fitting[(2 * n + way) % fitting.length]!, 2 * n + way);
    },
    arrived: async () => void (await Promise.all(under)),
  };
};

/** What no buyer does, and what leads to places that only it leads to. */
const plant = async (strike: Strike, left: readonly string[], n: number): Promise<void> => {
  const { desk, goods, run, world, clockSeconds } = strike;
  if (left.some((place) => place.includes('.stray.')))
    await plantStray(desk, { key: `${run}-stray-${n}`, isTaken: n % 2 === 0 });
  if (left.some((place) => place.includes('.stray-stock.')))
    await plantStrayStock(desk, { variantId: goods[0]!.variantId, isSold: n % 2 === 0 });
  // Whose money could not be taken at once goes on from there a moment later.
  if (left.some((place) => place.includes('.claimed.')))
    await plantAtGateway(world, { operation: 'capture', kind: 'error-before', times: 4 });
  const waitsForTime = left.some((place) => /\.(expired|refresh)\./.test(place));
  if (waitsForTime && n % 4 === 3)
    await setClock(world.databases, clockSeconds + Math.floor((n + 1) / 4) * PAST_A_HOLD_SECONDS);
};

const THINGS_IN_A_FILE = 3;
const FILE_WITHIN_MS = 20_000;

/** The merchant brings things by a file, and takes all of it back. */
const bringFile = async ({ world, desk, run }: Strike, n: number): Promise<void> => {
  const things = Array.from({ length: THINGS_IN_A_FILE }, (_, place) => `${run}-file-${n}-${place}`);
  const file = thingFile(things.map((handle) => ({ handle, title: handle, stock: 1, priceMinor: 500 })));
  // Whoever reads the file may die of it; that it arrived is all that counts.
  await desk.importCsv(file).catch(() => undefined);
  const inState = async (state: string): Promise<string | null> => {
    for (const until = performance.now() + FILE_WITHIN_MS; performance.now() < until; await sleep(100)) {
      const [last] = await world.databases.in('catalog')<{ id: string; state: string }>(
        'select id, state from import order by id desc limit 1',
      );
      if (last?.state === state) return last.id;
    }
    return null;
  };
  const id = await inState('applied');
  if (!id) return;
  await desk.ask('catalog', { method: 'POST', path: `/imports/${id}/undo`, json: {} });
  await inState('undone');
};
