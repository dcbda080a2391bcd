import { setTimeout as sleep } from 'node:timers/promises';
import type { Hall } from '../hall-under-load.ts';

/** As many as the peers had when they were measured, each in three sizes. */
export const PRODUCTS = 1_000;
const SIZES = ['Small', 'Medium', 'Large'];
const COLUMNS =
  'Handle,Title,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Body (HTML),Type,Tags,Variant Inventory Tracker,Variant Inventory Qty,Variant Inventory Policy,Variant Price,Variant Taxable,Status';
export const kinds = ['Lantern', 'Kettle', 'Satchel', 'Blanket', 'Whistle', 'Stool', 'Apron', 'Mirror'];
export const woods = ['ash', 'cedar', 'walnut', 'olive', 'beech', 'plum', 'willow'];
export const colours = ['Sand', 'Moss', 'Rust', 'Ink', 'Clay'];

const PLENTY = 1_000_000;
/** What two stages want of: everybody the same, and fewer than there are buyers. */
export const HOT = 'hot-thing';
export const LAST = 'last-things';

const rowsOf = (n: number): string[] => {
  const [wood, kind, colour] = [woods[n % 7], kinds[n % 8], colours[n % 5]];
  return SIZES.map((size, place) => {
    const first = place === 0;
    return [
      `thing-${n}`,
      first ? `${wood} ${kind} ${n}` : '',
      ...['Size', size, 'Colour', colour],
      first ? `<p>Turned from one piece of ${wood} and made to be handed down.</p>` : '',
      first ? kind : '',
      first ? wood : '',
      ...['shopify', PLENTY, 'deny', (5 + (n % 900) / 10).toFixed(2), 'true', first ? 'active' : ''],
    ].join(',');
  });
};

const single = (handle: string, stock: number): string =>
  [
    handle,
    handle,
    'Title',
    'Default Title',
    '',
    '',
    '',
    'Stool',
    '',
    'shopify',
    stock,
    'deny',
    '19.00',
    'true',
    'active',
  ].join(',');

export type Goods = { variantIds: string[]; hot: string; last: string };

/** Fills the hall as a merchant does, and waits until everything can be put into a bag and is counted. */
export const bringGoods = async ({ desk, databases }: Hall, lastUnits: number): Promise<Goods> => {
  const rows = Array.from({ length: PRODUCTS }, (_, n) => rowsOf(n)).flat();
  const file = [COLUMNS, ...rows, single(HOT, PLENTY), single(LAST, lastUnits)].join('\n');
  await desk.importCsv(`${file}\n`);
  const made = await databases.in('catalog')<{ handle: string; id: string }>(
    'select p.handle, v.id from variant v join product p on p.id = v.product_id order by v.id',
  );
  const counts = [
    ['cart', 'sellable_variant'],
    ['inventory', 'stock_item'],
  ] as const;
  for (const until = performance.now() + 60_000; ; await sleep(100)) {
    const there = await Promise.all(
      counts.map(
        async ([database, table]) =>
          (await databases.in(database)<{ n: number }>(`select count(*)::int as n from ${table}`))[0]!.n,
      ),
    );
    if (there.every((n) => n >= made.length)) break;
    if (performance.now() > until) throw new Error('the goods did not reach bag and stock within a minute');
  }
  const idOf = (handle: string): string => made.find((one) => one.handle === handle)!.id;
  return {
    variantIds: made.filter(({ handle }) => handle.startsWith('thing-')).map(({ id }) => id),
    hot: idOf(HOT),
    last: idOf(LAST),
  };
};
