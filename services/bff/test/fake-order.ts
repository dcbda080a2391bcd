import { randomUUID } from 'node:crypto';
import type { components } from '@souk/order/openapi';

export const address = {
  name: 'Mara Vell',
  line1: '12 Lantern Row',
  city: 'Seattle',
  region: 'WA',
  postcode: '98101',
  country: 'US',
};

/** A locked quote, as the cart service answers it and the order service keeps it. */
export const quoteOf = (totalMinor: number) => ({
  id: randomUUID(),
  cartId: randomUUID(),
  cartVersion: 1,
  customerId: null,
  market: 'en-us',
  currency: 'USD',
  lines: [],
  code: null,
  steps: [{ kind: 'list' as const, label: 'List price', detail: 'Brass Lantern', amountMinor: totalMinor }],
  listMinor: totalMinor,
  discountMinor: 0,
  deliveryMinor: 0,
  taxMinor: 0,
  taxIncluded: false,
  taxLabel: null,
  totalMinor,
  delivery: { id: 'standard', label: 'Standard', promise: 'by Friday', deliverBy: '2026-11-27' },
  address,
  expiresAt: '2026-11-22T18:15:00.000Z',
});

export const checkoutOf = (
  quote: ReturnType<typeof quoteOf>,
  more: Partial<components['schemas']['Checkout']> = {},
): components['schemas']['Checkout'] => ({
  id: randomUUID(),
  state: 'held',
  quote,
  email: 'mara@souk.example',
  contactName: 'Mara Vell',
  hold: { expiresAt: '2026-11-22T18:10:00.000Z', leftMs: 600_000, extended: false },
  attempt: 0,
  refusal: null,
  nextAction: null,
  order: null,
  ...more,
});

/** Problem details, as a service answers a refusal. */
export const problem = <Status extends number>(
  status: Status,
  code: string,
  detail: string,
  extra: Record<string, unknown> = {},
) => ({ ...extra, type: `urn:souk:problem:${code}`, title: 'A title', status, code, detail });
