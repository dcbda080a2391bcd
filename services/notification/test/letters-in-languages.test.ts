import { expect, test } from 'vitest';
import { renderEmail, type Template } from '../src/emails/render-email.ts';
import {
  approvedReturn,
  backAgain,
  cancelledOrder,
  codeRequest,
  confirmedOrder,
  editedOrder,
  keptThings,
  refundedOrder,
  shippedOrder,
} from './sample-events.ts';

const place = {
  storefrontUrl: 'https://souk.example',
  adminUrl: 'https://desk.souk.example',
  accountKey: 'ab'.repeat(32),
  ownKey: 'cd'.repeat(32),
};
const payloads = {
  'order-confirmed': confirmedOrder,
  'order-cancelled': cancelledOrder,
  'order-refunded': refundedOrder,
  'back-in-stock': backAgain,
  'order-shipped': shippedOrder,
  'order-return': approvedReturn,
  'order-edit': editedOrder,
  'email-code': codeRequest,
  'review-request': keptThings,
} satisfies Partial<Record<Template, object>>;

const german = { market: 'de-de', currency: 'EUR' };
const arabic = { market: 'ar-ae', currency: 'AED' };
const write = (template: keyof typeof payloads, where: object) =>
  renderEmail(
    template,
    { payload: { ...payloads[template], ...where }, occurredAt: '2026-11-22T15:04:00.000Z' },
    place,
  );

test.each([
  ['order-confirmed', 'Deine Bestellung', 'Du hast bezahlt'],
  ['order-cancelled', 'Deine Bestellung', 'Auf dem Weg zurück zu dir'],
  ['order-refunded', 'Deine Bestellung', 'Erstattet'],
  ['back-in-stock', 'ist wieder da', 'Du wolltest es wissen'],
] as const)('%s is German in the German market, and in euros', (template, subject, said) => {
  const mail = write(template, german);
  expect(mail.subject).toContain(subject);
  expect(mail.html).toContain('<html lang="de" dir="ltr">');
  for (const body of [mail.html, mail.text]) expect(body).toContain(said);
  expect(mail.text).toContain('€');
  expect(mail.text).not.toMatch(/Your order|You paid|You asked|Refunded|We have|Track/);
});

test.each(['order-confirmed', 'order-cancelled', 'order-refunded', 'back-in-stock'] as const)(
  '%s runs from the right in the Emirates, and is in dirhams',
  (template) => {
    const mail = write(template, arabic);
    expect(mail.subject).toMatch(/\p{Script=Arabic}/u);
    expect(mail.html).toContain('<html lang="ar" dir="rtl">');
    expect(mail.text).toContain('د.إ');
    expect(mail.text).not.toMatch(/Your order|You paid|You asked|Refunded|We have|Track/);
  },
);

/** Words that only the English of these letters has. */
const leftInEnglish =
  /\b(order|Carrier|Tracking|Follow|parcel|return|comes back|Pay|Added|Taken out|Quantity|code|minutes|email because|ask for it|address|review|stars|unhappy|once)\b/;
const others = [
  ['order-shipped', {}],
  ['order-shipped', { trackingUrl: null, complete: true }],
  ...(['approved', 'refused', 'received'] as const).map((state) => ['order-return', { state }] as const),
  ...(['payment_due', 'applied', 'lapsed', 'withdrawn'] as const).map(
    (state) => ['order-edit', { state, reason: '' }] as const,
  ),
  ['order-edit', { state: 'applied', reason: '', differenceMinor: -500 }],
  ['email-code', { name: null }],
  ['review-request', {}],
  ['review-request', { things: keptThings.things.slice(0, 1), contactName: null }],
] as const;
const withoutLinks = (text: string): string => text.replace(/https?:\S+/g, '');

test.each(others)('no English is left of %s in German or Arabic, %o', (template, more) => {
  for (const [where, script] of [
    [german, /[äöüß]|\b(ist|sind|deiner?|wurde)\b/i],
    [arabic, /\p{Script=Arabic}/u],
  ] as const) {
    const mail = write(template, { ...where, ...more });
    expect(mail.subject).toMatch(script);
    expect(withoutLinks(`${mail.subject} ${mail.text}`)).not.toMatch(leftInEnglish);
  }
});

test('a code that is asked for in Arabic comes in Arabic, from the right', () => {
  const mail = write('email-code', arabic);
  expect(mail.html).toContain('<html lang="ar" dir="rtl">');
  expect(mail.text).toContain('041926');
});
