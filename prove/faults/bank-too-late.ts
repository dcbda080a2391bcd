import { answerBank, secretIn } from '../buyers/bank.ts';
import { openShopDoor } from '../buyers/shop-door.ts';
import { addresses, type SeenCheckout } from '../buyers/shopper.ts';
import { setClock } from '../world/business-clock.ts';
import type { Fault, Strike } from './fault.ts';

const SHOPPERS = 4;
/** A bank has half an hour. */
const PAST_THE_BANK_SECONDS = 31 * 60;

type AtBank = { readonly clientSecret: string; giveUp(): Promise<unknown> };

/** Somebody who went to their bank's page; null where it never came to that. */
const goToBank = async (strike: Strike, n: number): Promise<AtBank | null> => {
  const who = `${strike.run}-late-${n}`;
  const door = openShopDoor(strike.world, { who, journal: strike.journal, patienceMs: 15_000 });
  await door.tell('cart.add', { variantId: strike.goods[0]!.variantId, quantity: 1, key: `${who}-add` });
  const held = await door.tell<SeenCheckout>('checkout.start', {
    key: `${who}-start`,
    contact: { email: `${who}@prove.example`, name: 'Noor Haddad' },
    address: addresses['en-us'],
    deliveryOptionId: 'standard',
  });
  if (!held.ok) return null;
  const checkoutId = held.data.id;
  const paying = await door.tell<SeenCheckout>('checkout.pay', {
    checkoutId,
    key: `${who}-pay`,
    method: 'bank',
  });
  const next = paying.ok ? paying.data.nextAction : null;
  if (next?.type !== 'redirect') return null;
  return {
    clientSecret: secretIn(next.url),
    giveUp: () => door.tellOnce('checkout.cancel', { checkoutId }),
  };
};

/**
 * The bank says yes when its time is over, or its shopper has given up, and while the gateway cannot be told so. Whether
 * that makes an order is the shop's to say; what may not be is money that stays for none.
 */
export const bankTooLate: Fault = {
  name: 'bank-too-late',
  title: "a bank's yes when it is too late",
  inject: async (strike) => {
    const { world, clockSeconds } = strike;
    const going = Array.from({ length: SHOPPERS }, (_, n) => goToBank(strike, n).catch(() => null));
    const people = (await Promise.all(going)).filter((one) => one !== null);
    await strike.struck(`${people.length} banks take more than half an hour`);
    const lines = world.network.between('payment', 'gateway');
    world.network.trouble(lines, { kind: 'refuse' });
    const givingUp = people.filter((_, place) => place % 2 === 0).map(({ giveUp }) => giveUp());
    await strike.wait(1_000);
    await setClock(world.databases, clockSeconds + PAST_THE_BANK_SECONDS);
    await strike.wait(1_000);
    for (const { clientSecret } of people) await answerBank(world, { clientSecret, outcome: 'approve' });
    await strike.wait(1_000);
    world.network.trouble(lines, null);
    await Promise.all(givingUp);
  },
};
