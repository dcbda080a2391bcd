import { createTranslator } from 'next-intl';
import { expect, test } from 'vitest';
import { messagesIn } from '../../i18n/catalogs.ts';
import { marketOf } from '../../lib/market.ts';
import { type Entry, eventIn } from './event-words.ts';

const placeOf = async (code: string) => {
  const { language, locale } = marketOf(code);
  const messages = await messagesIn(language);
  const t = createTranslator({ locale, messages, namespace: 'order.event' });
  return {
    t,
    locale,
    paymentLabel: ({ kind }: { kind: string }) => (kind === 'nothing' ? 'Nothing to pay' : 'Visa 4242'),
  };
};

const money = { amountMinor: 123_450, currency: 'USD' } as const;
const visa = { kind: 'card', brand: 'Visa', last4: '4242', wallet: false } as const;

/** What services/order sends, with the sentence it makes of it. */
const told: [string, string, Entry['facts']?][] = [
  ['placed', 'Order placed'],
  ['paid', 'Paid: Visa 4242', { kind: 'paid', paidWith: visa }],
  ['paid', 'Nothing to pay', { kind: 'paid', paidWith: { kind: 'nothing' } }],
  ['paid', 'Paid', { kind: 'paid', paidWith: null }],
  ['linked', 'Added to the account of this address'],
  [
    'shipped',
    'Sent: 2 items with Northwind',
    { kind: 'parcel', count: 2, carrier: 'Northwind', isLast: true },
  ],
  [
    ...(['shipped', 'Sent in part: 1 item with Northwind'] as const),
    { kind: 'parcel', count: 1, carrier: 'Northwind', isLast: false },
  ],
  ['cancelled', 'Cancelled: Wish', { kind: 'reason', reason: 'Wish' }],
  ['refunded', 'Refunded $1,234.50', { kind: 'refund', ...money, of: 'part' }],
  ['refunded', 'Refunded in full', { kind: 'refund', ...money, of: 'all' }],
  ['refunded', 'Rest refunded', { kind: 'refund', ...money, of: 'rest' }],
  ['return_requested', 'Return of 3 items asked for', { kind: 'things', count: 3 }],
  ['return_approved', 'Return of 1 item agreed to', { kind: 'things', count: 1 }],
  ['return_refused', 'Return refused', { kind: 'things', count: 1 }],
  ['return_received', 'Return received: 3 items', { kind: 'things', count: 3 }],
  ['return_refunded', 'Return closed', { kind: 'things', count: 3 }],
  [
    ...(['edit_payment_due', 'A change waits for $1,234.50: 2 items added, 1 item taken out'] as const),
    { kind: 'change', added: 2, out: 1, ...money },
  ],
  ['edit_applied', 'Changed: 2 items added', { kind: 'change', added: 2, out: 0, ...money }],
  [
    ...(['edit_withdrawn', 'A change was taken back, all stays as it was: 1 item taken out'] as const),
    { kind: 'change', added: 0, out: 1, ...money, amountMinor: -500 },
  ],
];
const entries = told.map(([kind, label, facts]): Entry => ({ at: '', kind, label, ...(facts && { facts }) }));

test('in English each event says what the service says', async () => {
  const place = await placeOf('en-us');
  expect(entries.map((entry) => eventIn(entry, place))).toEqual(entries.map(({ label }) => label));
});

test('in German and Arabic no English is left of them but names', async () => {
  const german = await placeOf('de-de');
  expect(eventIn(entries[5]!, german)).toBe('Verschickt: 2 Artikel mit Northwind');
  expect(eventIn(entries[8]!, german)).toBe('1.234,50\u00a0$ erstattet');
  const arabic = await placeOf('ar-ae');
  for (const entry of entries) {
    expect(eventIn(entry, german)).not.toMatch(
      /\b(Order|Paid|Sent|items?|Refunded|Rest refunded|Return|change|Cancelled|added|taken)\b/,
    );
    expect(eventIn(entry, arabic)?.replaceAll(/Visa|Northwind|Wish|US\$|Nothing to pay/g, '')).not.toMatch(
      /[a-z]/i,
    );
  }
});

test('what is only known by its sentence is left to be said as it came', async () => {
  const place = await placeOf('de-de');
  const old = { at: '', kind: 'shipped', label: 'Sent: 2 items with Northwind' };
  expect(eventIn(old, place)).toBeNull();
  expect(eventIn({ at: '', kind: 'tried_again', label: 'Tried again by hand' }, place)).toBeNull();
});
