import { randomUUID } from 'node:crypto';
import { openShopDoor, type ShopDoor } from '../buyers/shop-door.ts';
import { shuffled } from '../plan/random.ts';
import type { Trouble } from '../world/link.ts';
import type { Fault, Strike } from './fault.ts';

/** Browsing is fast: within this, or within so many times what it took on this machine before the peer hung. */
const BROWSED_WITHIN_MS = 1_000;
const TIMES_AS_LONG = 5;
/** Longer than a request may take, so that whoever asked the peer has given up. */
const HANGS_FOR_MS = 12_000;
/** More than a breaker bears in a row. */
const ASKS_AT_ONCE = 24;

type Hang = { readonly says: string; readonly trouble: Trouble; readonly isEndless: boolean };

const hangs: readonly Hang[] = [
  { says: 'answers in 2 s', trouble: { kind: 'slow', ms: 1_000 }, isEndless: false },
  { says: 'answers in 30 s', trouble: { kind: 'slow', ms: 15_000 }, isEndless: true },
  { says: 'never answers', trouble: { kind: 'vanish', ways: ['there', 'back'] }, isEndless: true },
];

type Ask = { readonly call: string; readonly input?: unknown };

/** What only this peer can answer a shopper; of the others nobody who browses asks anything. */
const asksOf = (peer: string, variantId: string): Ask | null =>
  ({
    order: { call: 'checkout.get', input: { checkoutId: randomUUID() } },
    payment: { call: 'checkout.config' },
    inventory: { call: 'stock.availability', input: { variantIds: [variantId] } },
  })[peer] ?? null;

const browsing = (handle: string): readonly Ask[] => [
  { call: 'catalog.product', input: { handle } },
  { call: 'catalog.category', input: { handle: 'toys' } },
  { call: 'catalog.search', input: { q: 'prove' } },
  { call: 'cart.get' },
];

/** Looks at all of it again and again; answers what took longest, and how long that was. */
const browse = async (
  door: ShopDoor,
  handle: string,
  forMs: number,
): Promise<{ call: string; ms: number }> => {
  let slowest = { call: '', ms: 0 };
  for (const until = performance.now() + forMs; performance.now() < until; )
    for (const { call, input } of browsing(handle)) {
      const begun = performance.now();
      const told = await door.askOnce(call, input);
      const ms = Math.round(performance.now() - begun);
      const isAnswered = told.kind !== 'unanswered';
      if (!isAnswered || ms > slowest.ms) slowest = { call: isAnswered ? call : `${call} (unanswered)`, ms };
      if (!isAnswered) return slowest;
    }
  return slowest;
};

/** How often the BFF's breakers for a peer have opened, in all its replicas. */
const timesOpened = async ({ world }: Strike, peer: string): Promise<number> => {
  let times = 0;
  for (const turn of [0, 1]) {
    const metrics = await (await fetch(`${world.at('bff', turn)}/metrics`)).text();
    const [, count = '0'] =
      new RegExp(`^peer_breaker_opened_total\\{[^}]*peer="${peer}"[^}]*\\} (\\d+)`, 'm').exec(metrics) ?? [];
    times += Number(count);
  }
  return times;
};

const hang = async (strike: Strike, door: ShopDoor, peer: string, way: Hang): Promise<void> => {
  const { world, goods, journal, run } = strike;
  const { name, variantId } = goods[0]!;
  const before = await browse(door, name, 600);
  const openedBefore = await timesOpened(strike, peer);
  const lines = world.network.between(null, peer).filter(({ from }) => from !== 'gateway');
  await strike.struck(`${peer} ${way.says}`);
  world.network.trouble(lines, way.trouble);
  const ask = asksOf(peer, variantId);
  const others = Array.from({ length: ask ? ASKS_AT_ONCE : 0 }, (_, n) =>
    openShopDoor(world, { who: `${run}-asks-${n}`, journal, patienceMs: 0 }).askOnce(ask!.call, ask!.input),
  );
  const { call, ms } = await browse(door, name, HANGS_FOR_MS);
  await Promise.all(others);
  const opened = (await timesOpened(strike, peer)) - openedBefore;
  world.network.trouble(lines, null);
  journal.note(
    peer,
    `browsing took ${ms} ms at most (${before.ms} ms before), breakers opened ${opened} times`,
  );
  const limit = Math.max(BROWSED_WITHIN_MS, before.ms * TIMES_AS_LONG);
  if (ms > limit || call.includes('unanswered'))
    strike.broken(`while ${peer} ${way.says}, ${call} took ${ms} ms (${before.ms} ms before)`);
  if (ask && way.isEndless && opened === 0)
    strike.broken(`while ${peer} ${way.says}, no breaker of the BFF opened`);
};

/** Somebody whom browsing does not need answers late, or never: the shop goes on being looked at as fast as before. */
export const hangingPeer: Fault = {
  name: 'hanging-peer',
  title: 'a peer that hangs, while others browse',
  inject: async (strike) => {
    const { world, goods, journal, run, random } = strike;
    const door = openShopDoor(world, { who: `${run}-browser`, journal, patienceMs: 10_000 });
    await door.tell('cart.add', { variantId: goods[0]!.variantId, quantity: 1, key: `${run}-browser-add` });
    const peers = shuffled(['payment', 'order', 'account', 'inventory', 'notification'], random);
    for (const [place, way] of shuffled(hangs, random).entries())
      await hang(strike, door, peers[place]!, way);
  },
};
