import { expect, test } from 'vitest';
import { renderEmail, type Template } from '../src/emails/render-email.ts';
import { backAgain, cancelledOrder, confirmedOrder, refundedOrder } from './sample-events.ts';

const place = {
  storefrontUrl: 'https://souk.example',
  adminUrl: 'https://desk.souk.example',
  accountKey: 'a-key-of-the-account-service-for-tests',
};
const payloads = {
  'order-confirmed': confirmedOrder,
  'order-cancelled': cancelledOrder,
  'order-refunded': refundedOrder,
  'back-in-stock': backAgain,
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

test('tax that prices include is shown for what it is, though it adds nothing', () => {
  const tax = { kind: 'tax', label: 'VAT, Germany', detail: '19% included in €119.00' };
  const steps = [...confirmedOrder.steps, { ...tax, amountMinor: 0, includedMinor: 1_900 }];
  expect(write('order-confirmed', { ...german, steps }).text.normalize('NFKC')).toMatch(
    /enthaltene MwSt\. \(19% aus €119\.00\): 19,00 €/,
  );
});
