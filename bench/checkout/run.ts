// What an order costs, and how many there can be: reads and adds (`reads`), orders (`orders`, with
// the limit), what one of them costs (`costs`), holds of one hot thing (`holds`), and 500 buyers for 50 units (`race`). All of them, unless some are named.
import { openHallUnderLoad } from '../hall-under-load.ts';
import { print } from '../report.ts';
import { forgetStatements, statisticsFor, writeStatements } from '../statements.ts';
import { openLine } from './door.ts';
import { bringGoods } from './goods.ts';
import { holdOneThing } from './hold-one-thing.ts';
import { costRows, paceRow, placeOrders, priceOrders } from './place-orders.ts';
import { BUYERS, raceForTheLast, UNITS } from './race-for-the-last.ts';
import { readAndAdd } from './read-and-add.ts';
import { writeSameRows } from './same-rows.ts';

const parts = ['reads', 'orders', 'costs', 'holds', 'race'];
const asked = process.argv.slice(2);
const unknown = asked.find((part) => !parts.includes(part));
if (unknown !== undefined)
  throw new Error(`There is no part "${unknown}" of this bench. Say one of: ${parts.join(', ')}.`);
const wants = (part: string): boolean => asked.length === 0 || asked.includes(part);
const tell = (what: string): void => void process.stdout.write(`${what}\n`);

/** One machine is everybody: what guards against it in a shop would only measure itself. */
const UNLIMITED = { RATE_LIMIT_PER_MINUTE: '100000000', HOLD_LIMIT_PER_MINUTE: '100000000' };
/** `SOUK_BENCH_PROFILE=DIR` leaves a CPU profile of every process there, and which statements took most time. */
const profiles = process.env.SOUK_BENCH_PROFILE;

tell('Opening a shop to measure');
const hall = await openHallUnderLoad(
  (part) => ({
    env: part === 'bff' ? UNLIMITED : {},
    args: profiles ? ['--cpu-prof', `--cpu-prof-dir=${profiles}`, `--cpu-prof-name=${part}.cpuprofile`] : [],
  }),
  statisticsFor(profiles),
);
try {
  const goods = await bringGoods(hall, UNITS);
  if (profiles) await forgetStatements(hall);
  const line = openLine(hall, 64);
  let placed = '';
  if (wants('reads')) {
    tell('Reading and adding');
    print(
      'Through the BFF, 16 clients (beside it: times the best peer)',
      await readAndAdd(hall, line, goods),
    );
  }
  if (wants('orders')) {
    for (const buyers of [1, 16, 64]) {
      tell(`Ordering, ${buyers} at once`);
      const pace = await placeOrders(hall, { line, goods, buyers });
      placed = pace.number;
      print('Guest checkouts from the empty bag to the confirmed order', [paceRow(buyers, pace)]);
    }
  }
  if (wants('costs')) {
    tell('Counting what an order costs');
    print('One order, at 16 buyers', costRows(await priceOrders(hall, { line, goods, buyers: 16 })));
  }
  if (wants('race')) {
    tell(`${BUYERS} buyers for ${UNITS} units`);
    print(`${BUYERS} buyers, bags ready, for ${UNITS} units`, await raceForTheLast(hall, goods.last));
  }
  if (wants('holds')) {
    tell('Holding one thing');
    print('Holds on one hot variant', await holdOneThing(hall, goods.hot));
  }
  // Last of all: what it writes looks like orders to whoever compares books afterwards.
  if (placed !== '') print('The limit', await writeSameRows(hall, placed));
  await line.close();
  if (profiles) await writeStatements(hall, profiles);
} finally {
  await hall.close();
}
