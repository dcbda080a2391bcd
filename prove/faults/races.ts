import { openShopDoor, type ShopDoor } from '../buyers/shop-door.ts';
import { addresses, type SeenCheckout } from '../buyers/shopper.ts';
import { LAST_THING } from '../plan/plan.ts';
import { setClock } from '../world/business-clock.ts';
import { countGoods, makeCode } from '../world/goods.ts';
import type { Fault, Strike } from './fault.ts';

const FOR_THE_LAST_UNIT = 500;
const FOR_THE_LAST_USE = 100;
const AT_ONCE = 50;
/** A hold is ten minutes. */
const PAST_A_HOLD_SECONDS = 601;

type Racer = { door: ShopDoor; key: string };

/** So many people, each with a bag that is filled; then all ask for their goods at once. Answers whose was granted. */
const race = async (
  strike: Strike,
  of: { people: number; thing: number; code?: string },
): Promise<{ racer: Racer; checkout: SeenCheckout }[]> => {
  const { world, journal, run, goods } = strike;
  const racers = Array.from({ length: of.people }, (_, n) => ({
    door: openShopDoor(world, { who: `${run}-racer-${n}`, journal, patienceMs: 40_000 }),
    key: `${run}-race-${of.code ?? 'unit'}-${n}`,
  }));
  await eachOf(racers, async ({ door, key }) => {
    await door.tell('cart.add', { variantId: goods[of.thing]!.variantId, quantity: 1, key: `${key}-add` });
    if (of.code) await door.tell('cart.applyCode', { code: of.code });
  });
  await strike.struck(`${of.people} ask for ${of.code ? 'the last use of a code' : 'the last unit'}`);
  const granted: { racer: Racer; checkout: SeenCheckout }[] = [];
  await eachOf(racers, async (racer) => {
    const email = `${racer.key}@prove.example`;
    const answer = await racer.door.tell<SeenCheckout>('checkout.start', {
      key: racer.key,
      contact: { email, name: 'Noor Haddad' },
      address: addresses['en-us'],
      deliveryOptionId: 'standard',
    });
    if (answer.ok) granted.push({ racer, checkout: answer.data });
  });
  return granted;
};

const eachOf = async (racers: readonly Racer[], act: (racer: Racer) => Promise<void>): Promise<void> => {
  const waiting = [...racers];
  const next = async (): Promise<void> => {
    for (let racer = waiting.shift(); racer; racer = waiting.shift()) await act(racer).catch(() => undefined);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, next));
};

export const lastUnit: Fault = {
  name: 'last-unit',
  title: `${FOR_THE_LAST_UNIT} buyers for the last unit`,
  inject: async (strike) => {
    const thing = strike.goods[LAST_THING]!;
    await countGoods(strike.desk, { thing, countedTo: 1, key: `${strike.run}-count-last` });
    const granted = await race(strike, { people: FOR_THE_LAST_UNIT, thing: LAST_THING });
    if (granted.length !== 1)
      strike.broken(`${granted.length} of ${FOR_THE_LAST_UNIT} were given the last unit`);
    for (const { racer, checkout } of granted)
      await racer.door.tell('checkout.pay', {
        checkoutId: checkout.id,
        key: `${racer.key}-pay`,
        method: 'card',
        paymentMethodId: 'pm_card_visa',
      });
  },
};

export const lastUse: Fault = {
  name: 'last-use',
  title: `a code's last use raced by ${FOR_THE_LAST_USE}`,
  inject: async (strike) => {
    const code = `${strike.run}-last`.toUpperCase();
    await makeCode(strike.desk, code, 1);
    const granted = await race(strike, { people: FOR_THE_LAST_USE, thing: 0, code });
    // Who comes when it is used up may go on without it, at the price that was locked without it.
    const withCode = granted.filter(({ checkout }) => checkout.quote.code !== null).length;
    if (withCode !== 1) strike.broken(`${withCode} of ${FOR_THE_LAST_USE} were given the last use`);
  },
};

/** The time of every hold runs out while its owner pays. */
export const holdsRunOut: Fault = {
  name: 'holds-run-out',
  title: 'holds run out while they are paid for',
  inject: async (strike) => {
    for (const times of [1, 2, 3]) {
      await strike.wait(1_800);
      if (strike.over.aborted) return;
      await strike.struck('every hold runs out');
      await setClock(strike.world.databases, strike.clockSeconds + times * PAST_A_HOLD_SECONDS);
    }
  },
};
