import type { Hall } from '../hall-under-load.ts';
import { quantile, type Row } from '../report.ts';
import { addToBag, chooseDelivery, openPayment, pay } from './buyer.ts';
import { must, openDoor, openLine } from './door.ts';

export const BUYERS = 500;
export const UNITS = 50;
const WITHIN_MS = 5_000;
const PREPARE_AT_ONCE = 32;

/** Everybody has their bag ready and opens payment in the same moment; there is enough for one in ten. */
export const raceForTheLast = async (hall: Hall, variantId: string): Promise<Row[]> => {
  const line = openLine(hall, BUYERS);
  const doors = Array.from({ length: BUYERS }, () => openDoor(line, hall.origin));
  let ready = 0;
  const prepare = async (): Promise<void> => {
    while (ready < BUYERS) {
      const door = doors[ready++]!;
      await must(addToBag(door, variantId), 'adding to the bag');
      await chooseDelivery(door);
    }
  };
  await Promise.all(Array.from({ length: PREPARE_AT_ONCE }, prepare));

  const began = performance.now();
  const outcomes = await Promise.all(
    doors.map(async (door) => {
      const held = await openPayment(door, 'standard');
      const paid = held.ok ? await pay(door, held.data.id) : held;
      const ms = performance.now() - began;
      const what = paid.ok ? paid.data.state : paid.code || `answer ${paid.status}`;
      return { what, ms };
    }),
  );
  await line.close();
  const [stock] = await hall.databases.in('inventory')<{ onHand: number; reserved: number }>(
    'select on_hand as "onHand", reserved from stock_item where variant_id = $1',
    [variantId],
  );
  const times = outcomes.map(({ ms }) => ms);
  const counts = Object.groupBy(outcomes, ({ what }) => what);
  const late = times.filter((ms) => ms > WITHIN_MS).length;
  return [
    ...Object.entries(counts).map(([what, those]) => ({
      what: `told: ${what}`,
      value: String(those?.length),
      ratio: '',
    })),
    {
      what: `units on the shelf afterwards, and held`,
      value: `${stock?.onHand}, ${stock?.reserved}`,
      ratio: '',
    },
    {
      what: `last word, p50 ${quantile(times, 0.5).toFixed(0)}, p95 ${quantile(times, 0.95).toFixed(0)} ms; latest`,
      value: `${Math.max(...times).toFixed(0)} ms`,
      ratio: late === 0 ? 'in time' : `${late} too late`,
    },
  ];
};
