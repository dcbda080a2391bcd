import { createTranslator } from 'next-intl';
import { expect, test } from 'vitest';
import { messagesIn } from '../../i18n/catalogs.ts';
import { marketOf } from '../../lib/market.ts';
import { givesIn, isTheirWords, type Step, stepIn } from './step-words.ts';

const placeOf = async (code: string, currency: string) => {
  const { language, locale } = marketOf(code);
  const messages = await messagesIn(language);
  const ui = createTranslator({ locale, messages, namespace: 'ui' });
  return {
    t: createTranslator({ locale, messages, namespace: 'steps' }),
    things: (count: number) => ui('things', { count }),
    locale,
    currency,
  };
};

type Facts = NonNullable<Step['facts']>;
type Offer = Extract<Facts, { kind: 'promotion' }>['offer'];
const promotion = (offer: Offer, more: Partial<Extract<Facts, { kind: 'promotion' }>> = {}): Facts => ({
  ...{ kind: 'promotion', code: null, title: 'Welcome', offer },
  ...{ coveredMinor: null, shared: false, cheapest: false, ...more },
});
const bags = { kind: 'named', name: 'Bags' } as const;
const sale = { kind: 'sale', name: 'Autumn sale', count: 1, titles: ['Rose Teapot'], until: null } as const;

/** What services/cart sends, and the sentence it makes of it. */
const told: [string, string, Facts][] = [
  ['List price', 'Rose Teapot', { kind: 'list', count: 1, title: 'Rose Teapot' }],
  ['List prices', '3 things', { kind: 'list', count: 3, title: null }],
  ['Autumn sale', 'Rose Teapot, until 4 December', { ...sale, titles: ['Rose Teapot'], until: '2026-12-04' }],
  ['Autumn sale', 'Rose Teapot and Kite', { ...sale, count: 2, titles: ['Rose Teapot', 'Kite'] }],
  ['Sale', '3 things, until 1 May', { ...sale, name: null, count: 3, titles: [], until: '2027-05-01' }],
  [
    ...(['Code LANTERN', '10% off Bags, on $84.00'] as const),
    promotion({ kind: 'percent', percentOff: 10, scope: bags }, { code: 'LANTERN', coveredMinor: 8400 }),
  ],
  [
    ...(['Welcome', '5% off everything, on $84.00'] as const),
    promotion({ kind: 'percent', percentOff: 5, scope: { kind: 'all' } }, { coveredMinor: 8400 }),
  ],
  [
    ...(['Welcome', '$15 off, shared over the bag'] as const),
    promotion({ kind: 'amount', amountMinor: 1500 }, { shared: true }),
  ],
  ['Welcome', 'Free delivery', promotion({ kind: 'free-delivery', ways: null })],
  ['Welcome', 'Free express delivery', promotion({ kind: 'free-delivery', ways: ['express'] })],
  [
    ...(['Welcome', 'Buy 2, get 1 free, of Bags: the cheapest'] as const),
    promotion({ kind: 'buy-get', buy: 2, get: 1, percentOff: 100, scope: bags }, { cheapest: true }),
  ],
  [
    ...(['Welcome', 'Buy 2, get 1 50% off: the cheapest'] as const),
    promotion(
      { kind: 'buy-get', buy: 2, get: 1, percentOff: 50, scope: { kind: 'all' } },
      { cheapest: true },
    ),
  ],
  [
    ...(['Delivery', 'Standard, free from $75'] as const),
    { kind: 'delivery', way: 'standard', label: 'Standard', freeFromMinor: 7500 },
  ],
  ['Delivery', 'Express', { kind: 'delivery', way: 'express', label: 'Express', freeFromMinor: null }],
  [
    ...(['Sales tax, Seattle', '10.35% of $1,075.60, rounded once'] as const),
    { kind: 'tax', place: 'Seattle', ratePpm: 103_500, taxableMinor: 107_560, included: false },
  ],
  [
    ...(['Sales tax, Oregon', 'none is due in Oregon'] as const),
    { kind: 'tax', place: 'Oregon', ratePpm: 0, taxableMinor: 500, included: false },
  ],
];
const steps = told.map(
  ([label, detail, facts]): Step => ({
    ...{ kind: facts.kind, label, detail, facts, amountMinor: 0 },
  }),
);
const within = {
  ...{ kind: 'tax', label: 'VAT, Dubai', detail: '5% included in AED 1,200.50', amountMinor: 0 },
  facts: { kind: 'tax', place: 'Dubai', ratePpm: 50_000, taxableMinor: 120_050, included: true },
} as const satisfies Step;

test('in English each step says what the service says', async () => {
  const place = await placeOf('en-us', 'USD');
  expect(steps.map((step) => stepIn(step, place))).toEqual(
    steps.map(({ label, detail }) => ({ label, detail })),
  );
  const gives = { offer: { kind: 'percent', percentOff: 10, scope: bags }, minimumMinor: 5000 } as const;
  expect(givesIn(gives, place)).toBe('10% off Bags, from $50');
});

test('in German no English is left of them but names', async () => {
  const place = await placeOf('de-de', 'EUR');
  const said = [...steps, within].map((step) => Object.values(stepIn(step, place)).join(': '));
  expect(said.map((one) => one.replaceAll('\u00a0', ' '))).toEqual([
    'Listenpreis: Rose Teapot',
    'Listenpreise: 3 Dinge',
    'Autumn sale: Rose Teapot, bis 4. Dezember',
    'Autumn sale: Rose Teapot und Kite',
    'Angebot: 3 Dinge, bis 1. Mai',
    'Code LANTERN: 10 % Rabatt auf Bags, von 84,00 €',
    'Welcome: 5 % Rabatt auf alles, von 84,00 €',
    'Welcome: 15 € Rabatt, auf den Korb verteilt',
    'Welcome: Gratis-Lieferung',
    'Welcome: Gratis-Lieferung: Express',
    'Welcome: 2 kaufen, 1 gratis, aus Bags: das Günstigste',
    'Welcome: 2 kaufen, 1 mit 50 % Rabatt: das Günstigste',
    'Lieferung: Standard, gratis ab 75 €',
    'Lieferung: Express',
    'Verkaufssteuer, Seattle: 10,35 % von 1.075,60 €, einmal gerundet',
    'Verkaufssteuer, Oregon: in Oregon fällt keine an',
    'Darin enthaltene MwSt.: 5 % aus 1.200,50 €',
  ]);
});

test('in Arabic no English is left of them but names, and a figure stays together', async () => {
  const place = await placeOf('ar-ae', 'AED');
  const names = /Rose Teapot|Kite|Autumn sale|Bags|LANTERN|Welcome|Seattle|Oregon/g;
  for (const step of [...steps, within])
    expect(Object.values(stepIn(step, place)).join(' ').replaceAll(names, '')).not.toMatch(/[a-z]/i);
  expect(stepIn(within, place).detail).toBe(
    '\u20665%\u2069 ضمن \u20661,200.50 د.إ.\u2069'.replace(' د', '\u00a0د'),
  );
});

test('what a merchant named is known from what the shop names', () => {
  const named = steps.filter(isTheirWords).map(({ label }) => label);
  expect(new Set(named)).toEqual(new Set(['Autumn sale', 'Welcome']));
});

test('what a change of an order brought says so', async () => {
  const place = await placeOf('de-de', 'EUR');
  expect(stepIn({ ...steps[0]!, change: 2 }, place).detail).toBe('Rose Teapot, durch Änderung 2');
});

test('a step of long ago is shown as it was written', async () => {
  const { facts: _facts, ...old } = steps[5]!;
  expect(stepIn(old, await placeOf('de-de', 'EUR'))).toEqual({ label: old.label, detail: old.detail });
});
