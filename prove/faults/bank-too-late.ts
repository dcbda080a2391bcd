import { answerBank, secretIn } from '../buyers/bank.ts';
import { openShopDoor } from '../buyers/shop-door.ts';
import { addressOf, type SeenCheckout } from '../buyers/shopper.ts';
import { setClock } from '../world/business-clock.ts';
import type { Fault, Strike } from './fault.ts';

const SHOPPERS = 4;
/** A bank has half an hour. */
const PAST_THE_BANK_SECONDS = 31 * 60;

/** Somebody who went to their bank's page: the secret to answer it with, or null where it never came to that. */
const goToBank = async (strike: Strike, n: number): Promise<string | null> => {
  const who = `${strike.run}-late-${n}`;
  const door = openShopDoor(strike.world, { who, journal: strike.journal, patienceMs: 15_000 });
  await door.tell('cart.add', { variantId: strike.goods[0]!.variantId, quantity: 1, key: `${who}-add` });
  const held = await door.tell<SeenCheckout>('checkout.start', {
    key: `${who}-start`,
    contact: { email: `${who}@prove.example`, name: addressOf.name },
    address: addressOf,
    deliveryOptionId: 'standard',
  });
  if (!held.ok) return null;
  const paying = await door.tell<SeenCheckout>('checkout.pay', {
    checkoutId: held.data.id,
    key: `${who}-pay`,
    method: 'bank',
  });
  const next = paying.ok ? paying.data.nextAction : null;
  return next?.type === 'redirect' ? secretIn(next.url) : null;
};

/**
 * The bank says yes after its time is over, and while the gateway cannot be told that it is: the money comes for a
 * checkout that has ended, and has to go back by itself.
 */
export const bankTooLate: Fault = {
  name: 'bank-too-late',
  title: "a bank's yes after its time, refunded",
  inject: async (strike) => {
    const { world, clockSeconds } = strike;
    const people = Array.from({ length: SHOPPERS }, (_, n) => goToBank(strike, n).catch(() => null));
    const secrets = (await Promise.all(people)).filter((secret) => secret !== null);
    await strike.struck(`${secrets.length} banks take more than half an hour`);
    const lines = world.network.between('payment', 'gateway');
    world.network.trouble(lines, { kind: 'refuse' });
    await setClock(world.databases, clockSeconds + PAST_THE_BANK_SECONDS);
    await strike.wait(1_500);
    for (const clientSecret of secrets) await answerBank(world, { clientSecret, outcome: 'approve' });
    await strike.wait(1_500);
    world.network.trouble(lines, null);
  },
};
