import type { Story } from '../plan/plan.ts';
import { secretIn } from './bank.ts';
import type { Shopper } from './shopper.ts';

const visa = 'pm_card_visa';

/** What each kind of buyer clicks once the goods are held. Whatever they are told, they leave it at that. */
export const stories: Record<Story, (shopper: Shopper, checkoutId: string) => Promise<unknown>> = {
  card: (shopper, id) => shopper.card(id, visa),
  wallet: (shopper, id) =>
    shopper.pay(id, { key: shopper.key('wallet'), method: 'wallet', paymentMethodId: visa }),

  'challenge-approved': async (shopper, id) => {
    await shopper.card(id, 'pm_card_authenticationRequired');
    await shopper.answer(id, 'approve');
  },
  'challenge-refused': async (shopper, id) => {
    await shopper.card(id, 'pm_card_authenticationRequired');
    await shopper.answer(id, 'refuse');
    await shopper.follow(id);
    await shopper.card(id, visa);
  },
  'challenge-abandoned': (shopper, id) => shopper.card(id, 'pm_card_authenticationRequired'),

  'declined-then-paid': async (shopper, id) => {
    await shopper.card(id, 'pm_card_visa_chargeDeclined');
    await shopper.follow(id);
    await shopper.card(id, visa);
  },

  'bank-approved': async (shopper, id) => {
    await shopper.pay(id, { key: shopper.key('bank'), method: 'bank' });
    await shopper.answer(id, 'approve');
  },
  'bank-refused': async (shopper, id) => {
    await shopper.pay(id, { key: shopper.key('bank'), method: 'bank' });
    await shopper.answer(id, 'refuse');
    await shopper.follow(id);
    await shopper.card(id, visa);
  },
  'bank-abandoned': (shopper, id) => shopper.pay(id, { key: shopper.key('bank'), method: 'bank' }),
  /** Gives the checkout up in one window and says yes to the bank in the other, at the same moment. */
  'bank-late': async (shopper, id) => {
    await shopper.pay(id, { key: shopper.key('bank'), method: 'bank' });
    const next = (await shopper.follow(id))?.nextAction;
    if (next?.type === 'redirect' && secretIn(next.url))
      await Promise.all([shopper.cancel(id), shopper.answer(id, 'approve', { comesBack: false })]);
  },

  /** Say yes and close the window: only the gateway's word of it reaches the shop. */
  'bank-away': async (shopper, id) => {
    await shopper.pay(id, { key: shopper.key('bank'), method: 'bank' });
    await shopper.answer(id, 'approve', { comesBack: false });
  },
  'challenge-away': async (shopper, id) => {
    await shopper.card(id, 'pm_card_authenticationRequired');
    await shopper.answer(id, 'approve', { comesBack: false });
  },

  'double-click': (shopper, id) => Promise.all([shopper.card(id, visa), shopper.card(id, visa)]),
  'two-tabs': (shopper, id) =>
    Promise.all([
      shopper.card(id, visa, shopper.key('tab-1')),
      shopper.pay(id, { key: shopper.key('tab-2'), method: 'bank' }),
    ]),
  'same-key-other-card': (shopper, id) =>
    Promise.all([
      shopper.card(id, visa, shopper.key('one-key')),
      shopper.card(id, 'pm_card_visa_chargeDeclinedInsufficientFunds', shopper.key('one-key')),
    ]),

  'cancelled-before-paying': (shopper, id) => shopper.cancel(id),
  'cancelled-while-paying': (shopper, id) => Promise.all([shopper.card(id, visa), shopper.cancel(id)]),
  abandoned: async () => undefined,
  /** There is one extension, however often it is asked for. */
  extended: async (shopper, id) => {
    await Promise.all([shopper.extend(id), shopper.extend(id)]);
    await shopper.extend(id);
    await shopper.card(id, visa);
  },
  'started-twice': async (shopper, id) => {
    await Promise.all([
      shopper.start(),
      shopper.start(shopper.key('start'), `other-${shopper.email}`),
      shopper.start(shopper.key('start-again')),
    ]);
    await shopper.card(id, visa);
  },
};
