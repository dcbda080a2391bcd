import type { Facts } from '../facts/facts.ts';

const quote = {
  lines: [{ quantity: 2, unitPriceMinor: 500, totalMinor: 1_000 }],
  listMinor: 1_000,
  discountMinor: 100,
  deliveryMinor: 0,
  taxMinor: 0,
  totalMinor: 900,
};

/** The order's change: one unit more, for 500 less the 100 that were set against it. To be put in beside what is there. */
export const withAChange = (facts: Facts): Facts => {
  const [checkout, order, intent, gateway] = [
    facts.checkouts[0]!,
    facts.orders[0]!,
    facts.intents[0]!,
    facts.gateway[0]!,
  ];
  const added = { ...quote, lines: [{ quantity: 1, unitPriceMinor: 500, totalMinor: 500 }] };
  return {
    ...facts,
    checkouts: [
      checkout,
      {
        ...{ ...checkout, id: 'c2', parentId: 'c1', quoteId: 'q2', coupon: 'unneeded', totalMinor: 400 },
        quote: { ...added, listMinor: 500, discountMinor: 0, totalMinor: 500 },
        attempts: [{ attempt: 1, intentId: 'i2', intentVersion: 3 }],
      },
    ],
    orders: [
      {
        ...{ ...order, totalMinor: 1_400, linesMinor: 1_500, listMinor: 1_500 },
        ...{ chargedMinor: 1_400, ledgerMinor: 1_300 },
        lines: [...order.lines, { variantId: 'other', quantity: 1, totalMinor: 500 }],
        edits: [{ key: 'e1', state: 'applied', checkoutId: 'c2', addedMinor: 500, removedMinor: 100 }],
      },
    ],
    intents: [intent, { ...intent, id: 'i2', providerId: 'pi_2', checkoutId: 'c2', capturedMinor: 400 }],
    gateway: [gateway, { ...gateway, intent: 'pi_2', authorisedMinor: 400, capturedMinor: 400 }],
  };
};

/** A small shop in which everything is right: one order of two units with a code, paid by card, told by one letter. */
export const goodFacts: Facts = {
  stock: [
    {
      variantId: 'top',
      onHand: 3,
      reserved: 0,
      backorderLimit: 0,
      shortage: 0,
      ledger: 3,
      stocked: 5,
      sold: 2,
    },
  ],
  holds: [
    {
      key: 'c1:hold:1',
      cartId: 'cart',
      state: 'claimed',
      isLive: false,
      lines: [{ variantId: 'top', quantity: 2, counted: true }],
    },
  ],
  checkouts: [
    {
      id: 'c1',
      parentId: null,
      state: 'confirmed',
      stock: 'claimed',
      coupon: 'used',
      quoteId: 'q1',
      totalMinor: 900,
      quote,
      dueForSeconds: null,
      waits: false,
      isLeased: false,
      restocks: 0,
      attempts: [{ attempt: 1, intentId: 'i1', intentVersion: 3 }],
    },
  ],
  orders: [
    {
      id: 'o1',
      number: 'S-1001',
      currency: 'EUR',
      checkoutId: 'c1',
      quoteId: 'q1',
      status: 'confirmed',
      totalMinor: 900,
      linesMinor: 1_000,
      listMinor: 1_000,
      discountMinor: 100,
      deliveryMinor: 0,
      taxMinor: 0,
      lines: [{ variantId: 'top', quantity: 2, totalMinor: 1_000 }],
      chargedMinor: 900,
      ledgerMinor: 900,
      refundsDue: 0,
      edits: [],
    },
  ],
  intents: [
    {
      id: 'i1',
      providerId: 'pi_1',
      checkoutId: 'c1',
      status: 'captured',
      version: 3,
      capturedMinor: 900,
      refundedMinor: 0,
      isOpen: false,
    },
  ],
  gateway: [
    {
      intent: 'pi_1',
      currencies: ['eur'],
      authorisedMinor: 900,
      captures: 1,
      capturedMinor: 900,
      refundedMinor: 0,
      voidedMinor: 0,
    },
  ],
  edges: [
    { what: 'checkout', id: 'c1', from: null, to: 'quoted', atMs: 0 },
    { what: 'checkout', id: 'c1', from: 'quoted', to: 'held', atMs: 0 },
    { what: 'checkout', id: 'c1', from: 'held', to: 'authorized', atMs: 0 },
    { what: 'placed_order', id: 'o1', from: null, to: 'confirmed', atMs: 0 },
    { what: 'payment_intent', id: 'i1', from: 'authorized', to: 'captured', atMs: 0 },
    { what: 'reservation', id: 'c1:hold:1', from: 'held', to: 'claimed', atMs: 0 },
  ],
  promotions: [{ id: 'p1', code: 'LAST', uses: 1, usesLimit: 1 }],
  uses: [{ key: 'c1:coupon:1', promotionId: 'p1', state: 'confirmed' }],
  followers: [{ follower: 'notification', publisher: 'order', behind: 0, parked: [] }],
  events: [
    {
      publisher: 'order',
      id: '01930000-0000-7000-8000-0000000000e1',
      type: 'order.confirmed',
      aggregateId: 'o1',
      payload: { number: 'S-1001', quoteId: 'q1', lines: [{ variantId: 'top', quantity: 2 }] },
    },
  ],
  deliveries: [
    {
      eventId: '01930000-0000-7000-8000-0000000000e1',
      template: 'order-confirmed',
      messageId: '<01930000-0000-7000-8000-0000000000e1.order-confirmed@souk.example>',
      state: 'sent',
      tries: 1,
    },
  ],
  emails: ['<01930000-0000-7000-8000-0000000000e1.order-confirmed@souk.example>'],
  unitsSold: { top: 2 },
  settledQuotes: ['q1'],
  acknowledged: [
    {
      who: 'r0-b1',
      call: 'checkout.pay',
      at: 10,
      input: {},
      data: { id: 'c1', state: 'confirmed', order: { number: 'S-1001' } },
    },
  ],
};
