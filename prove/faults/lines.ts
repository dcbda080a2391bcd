import type { Link, Trouble } from '../world/link.ts';
import type { Fault, Strike } from './fault.ts';

/** Pairs that talk while somebody buys. */
const pairs = [
  ['bff', 'cart'],
  ['bff', 'order'],
  ['order', 'inventory'],
  ['order', 'payment'],
  ['order', 'cart'],
  ['payment', 'gateway'],
  ['gateway', 'payment'],
  ['notification', 'order'],
  ['notification', 'mailbox'],
  ['cart', 'catalog'],
] as const;

const onSomeLines = (of: {
  name: string;
  title: string;
  times: number;
  lastsMs: number;
  trouble: Trouble;
  says: string;
  /** Of a pair's lines: all, or only to one replica. */
  choose?: (links: Link[], strike: Strike) => Link[];
}): Fault => ({
  name: of.name,
  title: of.title,
  inject: async (strike) => {
    for (let n = 0; n < of.times && !strike.over.aborted; n++) {
      const [from, to] = strike.random.pick(pairs);
      const all = strike.world.network.between(from, to);
      const links = of.choose ? of.choose(all, strike) : all;
      await strike.struck(`${from} to ${to}: ${of.says}`);
      strike.world.network.trouble(links, of.trouble);
      await strike.wait(of.lastsMs);
      strike.world.network.trouble(links, null);
    }
  },
});

export const slowPeer = onSomeLines({
  name: 'slow-peer',
  title: 'a peer answers after 2 s',
  times: 4,
  lastsMs: 2_500,
  says: 'slow',
  trouble: { kind: 'slow', ms: 1_000 },
});

export const silentPeer = onSomeLines({
  name: 'silent-peer',
  title: 'one replica of a peer never answers',
  times: 4,
  lastsMs: 3_000,
  says: 'one replica is silent',
  choose: (links, { random }) => {
    const deaf = random.pick(links).to;
    return links.filter(({ to }) => to === deaf);
  },
  trouble: { kind: 'vanish', ways: ['there', 'back'] },
});

export const brokenLines = onSomeLines({
  name: 'refused',
  title: 'connections reset and refused',
  times: 6,
  lastsMs: 1_200,
  says: 'refused',
  trouble: { kind: 'refuse' },
});

/** Nobody hears of anybody's events for a minute; orders go on meanwhile. */
export const feedsAway: Fault = {
  name: 'feeds-away',
  title: 'feeds unreachable for a minute',
  inject: async (strike) => {
    const { network } = strike.world;
    const links = ['notification', 'catalog'].flatMap((part) =>
      network.between(part, null).filter(({ to }) => to !== 'postgres' && to !== 'mailbox'),
    );
    await strike.wait(800);
    await strike.struck('the feeds are unreachable');
    network.trouble(links, { kind: 'refuse' });
    await strike.wait(60_000);
  },
};
