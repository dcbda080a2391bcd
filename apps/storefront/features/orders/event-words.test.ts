import { createTranslator } from 'next-intl';
import { expect, test } from 'vitest';
import { messagesIn } from '../../i18n/catalogs.ts';
import { marketOf } from '../../lib/market.ts';
import { eventIn } from './event-words.ts';

const placeOf = async (code: string) => {
  const market = marketOf(code);
  const messages = await messagesIn(market.language);
  const t = createTranslator({ locale: market.locale, messages, namespace: 'order.event' });
  return { t, market, paymentLabel: (label: string) => label };
};

/** As services/order writes them. */
const entries = [
  { kind: 'placed', label: 'Order placed' },
  { kind: 'paid', label: 'Paid: Visa ending 4242' },
  { kind: 'paid', label: 'Nothing to pay' },
  { kind: 'linked', label: 'Added to the account of this address' },
  { kind: 'shipped', label: 'Sent: 2 items with Northwind' },
  { kind: 'shipped', label: 'Sent in part: 1 item with Northwind' },
  { kind: 'refund_requested', label: 'Refund of $1,234.50 asked for' },
  { kind: 'refunded', label: 'Refunded $12.00' },
  { kind: 'refunded', label: 'Refunded in full' },
  { kind: 'return_requested', label: 'Return of 3 items asked for' },
  { kind: 'return_approved', label: 'Return of 1 item agreed to' },
  { kind: 'return_refused', label: 'Return refused' },
  { kind: 'return_received', label: 'Return received: 3 items' },
  { kind: 'return_refunded', label: 'Return closed' },
  { kind: 'edit_payment_due', label: 'A change waits for $12.00: 2 items added, 1 item taken out' },
  { kind: 'edit_applied', label: 'Changed: 2 items added' },
  { kind: 'edit_withdrawn', label: 'A change was taken back, all stays as it was: 1 item taken out' },
];

test('in English each event is said as the service said it', async () => {
  const place = await placeOf('en-us');
  expect(entries.map((entry) => eventIn(entry, place))).toEqual(entries.map(({ label }) => label));
});

test('in German no English is left of them but names', async () => {
  const place = await placeOf('de-de');
  expect(eventIn(entries[4]!, place)).toBe('Verschickt: 2 Artikel mit Northwind');
  expect(eventIn(entries[6]!, place)).toBe('Erstattung von 1.234,50\u00a0$ angefragt');
});

test('what it does not know is left to be said as it came', async () => {
  expect(eventIn({ kind: 'tried_again', label: 'Tried again by hand' }, await placeOf('de-de'))).toBeNull();
});
