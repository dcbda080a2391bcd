import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Journal } from '../buyers/journal.ts';
import type { World } from '../world/open-world.ts';
import type { Facts } from './facts.ts';
import { readPromotions, readSettledQuotes, readUses } from './read-cart.ts';
import { readDeliveries, readEdges, readEvents, readFollowers } from './read-events.ts';
import { readGateway, readIntents } from './read-money.ts';
import { readCheckouts, readOrders } from './read-order.ts';
import { readHolds, readStock } from './read-stock.ts';

/** Asks every ledger, as superuser and past everything that may be in trouble. Nothing may be moving meanwhile. */
export const gatherFacts = async (
  { databases, dataDir }: Pick<World, 'databases' | 'dataDir'>,
  journal: Journal,
): Promise<Facts> => {
  const [order, cart, inventory] = ['order', 'cart', 'inventory'].map((name) => databases.in(name));
  const [stock, holds, checkouts, orders] = await Promise.all([
    readStock(inventory!),
    readHolds(inventory!),
    readCheckouts(order!),
    readOrders(order!),
  ]);
  const [intents, gateway, promotions, uses, settledQuotes] = await Promise.all([
    readIntents(databases.in('payment')),
    readGateway(databases.in('gateway')),
    readPromotions(cart!),
    readUses(cart!),
    readSettledQuotes(cart!),
  ]);
  const [edges, followers, events, deliveries] = await Promise.all([
    readEdges(databases),
    readFollowers(databases),
    readEvents(databases),
    readDeliveries(databases),
  ]);
  const sold = await databases.in('catalog')<{ id: string; units: number }>(
    `select variant_id as id, units from units_sold`,
  );
  return {
    stock,
    holds,
    checkouts,
    orders,
    intents,
    gateway,
    promotions,
    uses,
    settledQuotes,
    edges,
    followers,
    events,
    deliveries,
    emails: await readMailbox(path.join(dataDir, 'mailbox')),
    unitsSold: Object.fromEntries(sold.map(({ id, units }) => [id, units])),
    acknowledged: journal
      .entries()
      .flatMap(({ told, ...entry }) => (told.kind === 'acknowledged' ? [{ ...entry, data: told.data }] : [])),
  };
};

/** From the mails as they came: the mailbox's own list ends at some length. */
const readMailbox = async (folder: string): Promise<string[]> => {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.eml'));
  return Promise.all(
    files.map(async (file) => {
      const mail = await readFile(path.join(folder, file), 'latin1');
      return /^message-id:\s*(<[^>]+>)/im.exec(mail)?.[1] ?? `(none in ${file})`;
    }),
  );
};
