import { randomUUID } from 'node:crypto';
import type { components } from '@souk/cart/openapi';

/** A quote as cart answers it. */
export type Quote = components['schemas']['Quote'];

/** A locked quote of one daypack and its delivery, for a guest unless said otherwise. */
export const quoteOf = (values: Partial<Quote> = {}, unitPriceMinor = 6_800): Quote => {
  const totalMinor = unitPriceMinor === 0 ? 0 : unitPriceMinor + 590 + 764;
  return {
    id: randomUUID(),
    cartId: randomUUID(),
    cartVersion: 3,
    customerId: null,
    market: 'en-us',
    currency: 'USD',
    lines: [
      {
        variantId: randomUUID(),
        productId: randomUUID(),
        handle: 'pomegranate-daypack',
        title: 'Pomegranate Daypack',
        variantTitle: 'Red',
        stall: 'bags',
        image: { src: '/media/daypack.webp', alt: 'A red daypack', art: true },
        quantity: 1,
        unitPriceMinor,
        unitListPriceMinor: unitPriceMinor,
        promotionMinor: 0,
        totalMinor: unitPriceMinor,
      },
    ],
    code: null,
    steps: [
      { kind: 'list', label: 'Items', detail: '1 item', amountMinor: unitPriceMinor },
      ...(unitPriceMinor === 0
        ? []
        : [
            { kind: 'delivery' as const, label: 'Delivery', detail: 'Standard', amountMinor: 590 },
            { kind: 'tax' as const, label: 'Sales tax', detail: 'Seattle, WA 10.35%', amountMinor: 764 },
          ]),
    ],
    listMinor: unitPriceMinor,
    discountMinor: 0,
    deliveryMinor: unitPriceMinor === 0 ? 0 : 590,
    taxMinor: unitPriceMinor === 0 ? 0 : 764,
    taxLabel: 'Seattle, WA 10.35%',
    totalMinor,
    delivery: { id: 'standard', label: 'Standard', promise: 'In 3 to 5 days', deliverBy: '2027-11-27' },
    address: {
      name: 'Noor Haddad',
      line1: '12 Pine Street',
      city: 'Seattle',
      region: 'WA',
      postcode: '98101',
      country: 'US',
    },
    expiresAt: '2099-01-01T00:00:00.000Z',
    ...values,
  };
};
