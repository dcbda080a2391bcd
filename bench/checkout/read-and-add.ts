import type { Pool } from 'undici';
import type { Hall } from '../hall-under-load.ts';
import type { Row } from '../report.ts';
import { addToBag } from './buyer.ts';
import { must, openDoor } from './door.ts';
import { colours, type Goods, kinds, PRODUCTS, woods } from './goods.ts';
import { inALoop, SECONDS } from './in-a-loop.ts';

const CLIENTS = 16;
const WARM_UP_SECONDS = SECONDS / 6;

/** Requests a second of the best peer, at as many clients on such a machine. */
const BEST_PEER = { list: 196, detail: 62, search: 190, add: 39 };

/** A product list, a product, a search, a list narrowed down and an add to the bag, through the BFF. */
export const readAndAdd = async (hall: Hall, line: Pool, goods: Goods): Promise<Row[]> => {
  const doors = Array.from({ length: CLIENTS }, () => openDoor(line, hall.origin));
  const one = <T>(list: readonly T[], turn: number): T => list[turn % list.length]!;
  const ask = (client: number, procedure: string, input: unknown) =>
    must(doors[client]!.ask(procedure, input), procedure);
  const things: [string, number, (turn: number, client: number) => Promise<unknown>][] = [
    [
      'product list (24 of all, four orders)',
      BEST_PEER.list,
      (turn, client) =>
        ask(client, 'catalog.category', {
          handle: 'all',
          sort: one(['loved', 'new', 'price-up', 'price-down'], turn),
        }),
    ],
    [
      `product detail (each of ${PRODUCTS})`,
      BEST_PEER.detail,
      (turn, client) => ask(client, 'catalog.product', { handle: `thing-${(turn * 7919) % PRODUCTS}` }),
    ],
    [
      `search by words (${kinds.length * woods.length} of them)`,
      BEST_PEER.search,
      (turn, client) => ask(client, 'catalog.search', { q: `${one(woods, turn)} ${one(kinds, turn)}` }),
    ],
    [
      'list narrowed down by facets (each of 40)',
      BEST_PEER.search,
      (turn, client) =>
        ask(client, 'catalog.category', {
          handle: 'all',
          colour: [one(colours, turn)],
          size: ['Small', 'Large'],
          sort: 'price-up',
          minPriceMinor:
            500 +
            one(
              kinds.map((_, place) => place * 100),
              turn,
            ),
        }),
    ],
    [
      'add to a new bag',
      BEST_PEER.add,
      (turn) => must(addToBag(openDoor(line, hall.origin), one(goods.variantIds, turn)), 'adding to the bag'),
    ],
  ];
  const rows: Row[] = [];
  for (const [what, peer, once] of things) {
    await inALoop({ clients: CLIENTS, seconds: WARM_UP_SECONDS }, once);
    const { perSecond, p95 } = await inALoop({ clients: CLIENTS, seconds: SECONDS / 2 }, once);
    rows.push({
      what: `${what}, p95 ${p95.toFixed(1)} ms`,
      value: `${Math.round(perSecond)}/s`,
      ratio: `${(perSecond / peer).toFixed(1)} x ${peer}`,
    });
  }
  return rows;
};
