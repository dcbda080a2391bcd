import { expect, test } from 'vitest';
import { renderEmail } from '../src/emails/render-email.ts';
import { confirmedOrder } from './sample-events.ts';

const place = {
  storefrontUrl: 'https://souk.example',
  adminUrl: 'https://desk.souk.example',
  accountKey: 'a-key-of-the-account-service-for-tests',
  ownKey: 'cd'.repeat(32),
};
const german = { market: 'de-de', currency: 'EUR' };
const arabic = { market: 'ar-ae', currency: 'AED' };
const write = (more: object): string =>
  renderEmail(
    'order-confirmed',
    { payload: { ...confirmedOrder, ...more }, occurredAt: '2026-11-22T15:04:00.000Z' },
    place,
  ).text;

test('steps of a price are said in the language of the letter, and no English is left but names', () => {
  expect(write(german).normalize('NFKC')).toContain(`Listenpreise (4 Dinge): 169,00 €
Autumn sale (Pomegranate Daypack, bis 29. November): −14,00 €
Code LANTERN (10 % Rabatt auf Bags, von 84,00 €): −8,40 €
Lieferung (Standard, gratis ab 75 €): Gratis
Verkaufssteuer, Seattle (10,35 % von 146,60 €, einmal gerundet): 15,17 €`);
  const said = write(arabic);
  for (const word of ['أسعار القائمة', 'خصم 10% على Bags', 'التوصيل', '(10.35% من', 'ضريبة المبيعات'])
    expect(said).toContain(word);
  expect(said).not.toMatch(/List price|things|until|off|Delivery|Sales tax|rounded/);
});

test('tax that prices include is shown for what it is, though it adds nothing', () => {
  const facts = { kind: 'tax', place: 'Germany', ratePpm: 190_000, taxableMinor: 11_900, included: true };
  const tax = { kind: 'tax', label: 'VAT, Germany', detail: '19% included in €119.00', facts };
  const steps = [...confirmedOrder.steps, { ...tax, amountMinor: 0, includedMinor: 1_900 }];
  expect(write({ ...german, steps }).normalize('NFKC')).toMatch(
    /enthaltene MwSt\. \(19 % aus 119,00 €\): 19,00 €/,
  );
});

test('a bag of two rates has a line for each in its letter', () => {
  const facts = { kind: 'tax', place: 'Germany', included: true };
  const tax = (ratePpm: number, taxableMinor: number, includedMinor: number) => ({
    ...{ kind: 'tax', label: 'VAT, Germany', detail: '', amountMinor: 0, includedMinor },
    facts: { ...facts, ratePpm, taxableMinor },
  });
  const steps = [tax(190_000, 11_900, 1_900), tax(70_000, 1_070, 70)];
  const said = write({ ...german, steps }).normalize('NFKC');
  expect(said).toContain('(19 % aus 119,00 €): 19,00 €');
  expect(said).toContain('(7 % aus 10,70 €): 0,70 €');
});

test('a step of long ago, which says nothing beside its sentence, is shown as it was written', () => {
  const steps = confirmedOrder.steps.map(({ facts: _facts, ...step }) => step);
  expect(write({ ...german, steps })).toContain('List prices (4 things): ');
});
