import { setTimeout as sleep } from 'node:timers/promises';
import type { BuyerPlan } from '../plan/plan.ts';
import type { Thing } from '../world/goods.ts';
import type { World } from '../world/open-world.ts';
import { answerBank, secretIn } from './bank.ts';
import type { Journal } from './journal.ts';
import { type Answer, openShopDoor } from './shop-door.ts';

/** A checkout as its shopper sees it. */
export type SeenCheckout = {
  id: string;
  state: string;
  order: { number: string; key: string } | null;
  /** Its code is null where the code had been used up before the price was locked. */
  quote: { code: object | null };
  nextAction: { type: 'redirect'; url: string } | { type: 'challenge'; clientSecret: string } | null;
};

export type Card =
  | 'pm_card_visa'
  | 'pm_card_authenticationRequired'
  | 'pm_card_visa_chargeDeclined'
  | 'pm_card_visa_chargeDeclinedInsufficientFunds';

export type Payment = { key: string; method: 'card' | 'wallet' | 'bank'; paymentMethodId?: Card };

const name = 'Noor Haddad';
const line1 = '12 Lantern Row';
/** Where the buyers of each market live: without a tax, with 19 and 7 %, and with one of 5 %. */
export const addresses: Record<BuyerPlan['market'], object> = {
  'en-us': { name, line1, city: 'Portland', region: 'OR', postcode: '97205', country: 'US' },
  'de-de': { name, line1, city: 'Berlin', region: '', postcode: '10115', country: 'DE' },
  'ar-ae': { name, line1, city: 'Dubai', region: 'DU', postcode: '', country: 'AE' },
};
const PATIENCE_MS = 45_000;
const ENDED = ['confirmed', 'cancelled', 'expired', 'held', 'action_required'];

/** One person with a bag, a purse and some patience. Every click carries a key, as the storefront's do. */
export const createShopper = (of: {
  world: World;
  plan: BuyerPlan;
  goods: readonly Thing[];
  code: string;
  run: string;
  journal: Journal;
}) => {
  const { world, plan, goods, code, run, journal } = of;
  const who = plan.name;
  const door = openShopDoor(world, { who, journal, patienceMs: PATIENCE_MS });
  const email = `${run}-${who}@prove.example`;

  const key = (of: string): string => `${run}-${who}-${of}`;
  const see = async (id: string): Promise<SeenCheckout | null> => {
    const seen = await door.ask<SeenCheckout>('checkout.get', { checkoutId: id });
    return seen.ok ? seen.data : null;
  };

  const pay = async (checkoutId: string, payment: Payment): Promise<SeenCheckout | null> => {
    const answer = await door.tell<SeenCheckout>('checkout.pay', { checkoutId, ...payment });
    return answer.ok ? answer.data : null;
  };
  /** Looks until nothing moves by itself any more. */
  const follow = async (id: string): Promise<SeenCheckout | null> => {
    for (const until = performance.now() + PATIENCE_MS; ; await sleep(250)) {
      const seen = await see(id);
      if (!seen || ENDED.includes(seen.state) || performance.now() > until) return seen;
    }
  };

  return {
    who,
    plan,
    email,
    key,
    pause: () => sleep(plan.pausesMs),
    /** Puts everything planned into the bag, with the code if one is planned. */
    fillBag: async (): Promise<void> => {
      for (const [place, { thing, quantity }] of plan.lines.entries()) {
        const { variantId } = goods[thing]!;
        await door.tell('cart.add', { variantId, quantity, key: key(`add-${place}`), market: plan.market });
      }
      if (plan.withCode) await door.tell('cart.applyCode', { code });
    },
    /** Asks for the goods to be held: the checkout, or null where that was refused. */
    start: async (startKey = key('start'), contact = email): Promise<SeenCheckout | null> => {
      const answer: Answer<SeenCheckout> = await door.tell('checkout.start', {
        key: startKey,
        contact: { email: contact, name },
        address: addresses[plan.market],
        deliveryOptionId: 'standard',
      });
      return answer.ok ? answer.data : null;
    },
    pay,
    card: (id: string, card: Card, payKey = key(card)) =>
      pay(id, { key: payKey, method: 'card', paymentMethodId: card }),
    /** Pays the difference of a change of their order. */
    payEdit: (number: string, { id, orderKey }: { id: string; orderKey: string }) =>
      door.tell<SeenCheckout>('orders.payEdit', {
        ...{ number, id, orderKey, key: key(`edit-${id}`) },
        ...{ method: 'card', paymentMethodId: 'pm_card_visa' },
      }),
    extend: (checkoutId: string) => door.tell('checkout.extend', { checkoutId }),
    cancel: (checkoutId: string) => door.tell('checkout.cancel', { checkoutId }),
    see,
    follow,
    /** Goes where the checkout sends: the bank's page or the card's challenge; then comes back, or does not. */
    answer: async (id: string, outcome: 'approve' | 'refuse', { comesBack = true } = {}): Promise<void> => {
      const next = (await follow(id))?.nextAction;
      if (!next) return;
      const clientSecret = next.type === 'redirect' ? secretIn(next.url) : next.clientSecret;
      let heard = false;
      for (let tried = 0; tried < 40 && !heard; tried++) {
        heard = await answerBank(world, { clientSecret, outcome });
        if (!heard) await sleep(250);
      }
      journal.note(who, `${outcome}s at the bank`);
      if (comesBack) await door.tell('checkout.resume', { checkoutId: id });
    },
  };
};

export type Shopper = ReturnType<typeof createShopper>;
