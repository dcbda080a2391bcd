import type { customerEmailCodeRequested, staffInvited } from '@souk/events/account';
import type { backInStock } from '@souk/events/catalog';
import type { customerErasureAnswered } from '@souk/events/erasure';
import type { stockLow } from '@souk/events/inventory';
import type {
  orderCancelled,
  orderConfirmed,
  orderEditChanged,
  orderFulfilled,
  orderRefunded,
  orderReturnChanged,
} from '@souk/events/order';
import type { z } from 'zod';
import type { reviewRequestSchema } from '../src/reviews/review-request.ts';

const whose = {
  orderId: '01930000-0000-7000-8000-000000000042',
  number: 'S-1042',
  key: 'kX3-pomegranate_9',
  email: 'amira@lindqvist.example',
  contactName: 'Amira Lindqvist',
  customerId: null,
  market: 'en-us',
  currency: 'USD',
};

const thing = (at: number) => ({
  variantId: `01930000-0000-7000-8000-00000000010${at}`,
  productId: `01930000-0000-7000-8000-00000000020${at}`,
});

/** Three things, every kind of step, delivered to Seattle. */
export const confirmedOrder: z.input<typeof orderConfirmed.payload> = {
  ...whose,
  checkoutId: '01930000-0000-7000-8000-000000000001',
  quoteId: '01930000-0000-7000-8000-000000000002',
  cartId: '01930000-0000-7000-8000-000000000003',
  placedAt: '2026-11-22T15:04:00.000Z',
  lines: [
    {
      ...thing(1),
      handle: 'pomegranate-daypack',
      title: 'Pomegranate Daypack',
      variantTitle: 'Pomegranate, 18 L',
      image: { src: '/media/backpack.webp', alt: 'A pink daypack with a yellow clasp', art: true },
      stall: 'bags',
      quantity: 1,
      unitPriceMinor: 8400,
      totalMinor: 8400,
    },
    {
      ...thing(2),
      handle: 'rose-teapot',
      title: 'Rose Teapot',
      variantTitle: 'Rose, 0.8 L',
      image: { src: '/media/teapot.webp', alt: 'A round rose-coloured teapot', art: true },
      stall: 'table',
      quantity: 1,
      unitPriceMinor: 4800,
      totalMinor: 4800,
    },
    {
      ...thing(3),
      handle: 'clover-socks',
      title: 'Clover Socks',
      variantTitle: 'Leaf, medium',
      image: { src: '/media/socks.webp', alt: 'A pair of green socks with blue heels', art: true },
      stall: 'wear',
      quantity: 2,
      unitPriceMinor: 1150,
      totalMinor: 2300,
    },
  ],
  steps: [
    {
      ...{ kind: 'list', label: 'List prices', detail: '4 things', amountMinor: 16900 },
      facts: { kind: 'list', count: 4, title: null },
    },
    {
      ...{ kind: 'sale', label: 'Autumn sale', amountMinor: -1400 },
      detail: 'Pomegranate Daypack, until 29 November',
      facts: {
        ...{ kind: 'sale', name: 'Autumn sale', count: 1, titles: ['Pomegranate Daypack'] },
        until: '2026-11-29',
      },
    },
    {
      ...{ kind: 'promotion', label: 'Code LANTERN', detail: '10% off Bags, on $84.00', amountMinor: -840 },
      facts: {
        ...{ kind: 'promotion', code: 'LANTERN', title: 'Lantern week', coveredMinor: 8400 },
        offer: { kind: 'percent', percentOff: 10, scope: { kind: 'named', name: 'Bags' } },
        ...{ shared: false, cheapest: false },
      },
    },
    {
      ...{ kind: 'delivery', label: 'Delivery', detail: 'Standard, free from $75', amountMinor: 0 },
      facts: { kind: 'delivery', way: 'standard', label: 'Standard', freeFromMinor: 7500 },
    },
    {
      ...{ kind: 'tax', label: 'Sales tax, Seattle', amountMinor: 1517 },
      detail: '10.35% of $146.60, rounded once',
      facts: { kind: 'tax', place: 'Seattle', ratePpm: 103500, taxableMinor: 14660, included: false },
    },
  ],
  totals: { listMinor: 16900, discountMinor: 2240, deliveryMinor: 0, taxMinor: 1517, totalMinor: 16177 },
  address: {
    name: 'Amira Lindqvist',
    line1: '1418 Alder Street',
    line2: 'Apt 4',
    city: 'Seattle',
    region: 'WA',
    postcode: '98122',
    country: 'US',
  },
  delivery: { id: 'standard', label: 'Standard', promise: 'Tuesday 24 November', deliverBy: '2026-11-24' },
};

export const cancelledOrder: z.input<typeof orderCancelled.payload> = {
  ...whose,
  reason: 'Asked for by the shopper',
  totalMinor: 16177,
  cancelledAt: '2026-11-22T16:00:00.000Z',
};

export const refundedOrder: z.input<typeof orderRefunded.payload> = {
  ...whose,
  reason: 'Asked for by the shopper',
  amountMinor: 16177,
};

export const codeRequest: z.input<typeof customerEmailCodeRequested.payload> = {
  email: 'amira@lindqvist.example',
  name: 'Amira Lindqvist',
  code: '041926',
  expiresAt: '2026-11-22T15:19:00.000Z',
};

/** Few enough to hear of. */
export const lowStock: z.input<typeof stockLow.payload> = {
  ...thing(1),
  level: 'low',
  title: 'Pomegranate Daypack',
  variantTitle: 'Indigo, 18 L',
  sku: 'DAY-IND-18',
  stall: 'bags',
  image: { src: '/media/daypack.webp', alt: 'An indigo daypack with a pomegranate on it', art: true },
  available: 4,
  onHand: 5,
  reserved: 1,
  shortage: 0,
  lowAt: 5,
  backOn: '2026-12-04',
};

export const invitation: z.input<typeof staffInvited.payload> = {
  inviteId: '01930000-0000-7000-8000-000000000077',
  email: 'leyla@souk.example',
  name: 'Leyla Demir',
  role: 'fulfilment',
  invitedBy: 'Nadia Haddad',
  seed: 'k2Jw9s0mQq1ZcVQmV0n2o3b4u5w6x7y8z9A0B1C2D3E',
  expiresAt: '2026-11-29T15:04:00.000Z',
};

/** Two of three things left; the rest follows. */
export const shippedOrder: z.input<typeof orderFulfilled.payload> = {
  ...whose,
  fulfilmentId: '01930000-0000-7000-8000-000000000061',
  carrier: 'UPS',
  trackingNumber: '1Z 999 AA1 01 2345 6784',
  trackingUrl: 'https://ups.example/track?number=1Z999AA10123456784',
  lines: confirmedOrder.lines.slice(0, 2),
  complete: false,
};

export const approvedReturn: z.input<typeof orderReturnChanged.payload> = {
  ...whose,
  returnId: '01930000-0000-7000-8000-000000000071',
  state: 'approved',
  reason: null,
  lines: confirmedOrder.lines.slice(2, 3),
};

/** A pair of socks more, a daypack less: something to pay. */
export const editedOrder: z.input<typeof orderEditChanged.payload> = {
  ...whose,
  editId: '01930000-0000-7000-8000-000000000081',
  state: 'payment_due',
  reason: 'A larger one, as you wrote',
  removed: confirmedOrder.lines.slice(0, 1),
  added: confirmedOrder.lines.slice(2, 3),
  differenceMinor: 1_240,
  payUntil: '2026-11-24T04:12:00.000Z',
};

export const backAgain: z.input<typeof backInStock.payload> = {
  ...thing(1),
  watchId: '01930000-0000-7000-8000-000000000091',
  email: 'hana@takahashi.example',
  market: 'en-us',
  handle: 'pomegranate-daypack',
  title: 'Pomegranate Daypack',
  variantTitle: 'Indigo, 18 L',
  stall: 'bags',
  image: { src: '/media/daypack.webp', alt: 'An indigo daypack with a pomegranate on it', art: true },
  priceMinor: 8_400,
  currency: 'USD',
};

/** Three things that were kept. */
export const keptThings: z.input<typeof reviewRequestSchema> = {
  market: 'en-us',
  email: whose.email,
  contactName: whose.contactName,
  things: confirmedOrder.lines,
};

export const answeredErasure: z.input<typeof customerErasureAnswered.payload> = {
  erasureId: '01930000-0000-7000-8000-00000000e001',
  sealedAddress: null,
  market: 'en-us',
  receipts: [
    {
      service: 'account',
      erased: { profile: 1, sessions: 2, passkeys: 1, addresses: 2, wishes: 5 },
      kept: [{ what: 'address-for-letter', count: 1, until: null }],
    },
    {
      service: 'order',
      erased: { orders: 3, checkouts: 5 },
      kept: [
        { what: 'open-orders', count: 1, until: null },
        { what: 'invoices', count: 3, until: '2037-01-01T00:00:00.000Z' },
        { what: 'feed-messages', count: 3, until: '2026-12-07T00:00:00.000Z' },
      ],
    },
    { service: 'cart', erased: { bags: 1, quotes: 4, offers: 1 }, kept: [] },
    { service: 'catalog', erased: { reviews: 2, drafts: 0, purchases: 6, watches: 1 }, kept: [] },
    { service: 'notification', erased: { letters: 9, preferences: 1 }, kept: [] },
    { service: 'payment', erased: {}, kept: [{ what: 'nameless-payments', count: 0, until: null }] },
    { service: 'inventory', erased: {}, kept: [{ what: 'nameless-stock', count: 0, until: null }] },
  ],
};
