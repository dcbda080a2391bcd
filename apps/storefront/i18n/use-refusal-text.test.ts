import { createTranslator } from 'next-intl';
import { expect, test } from 'vitest';
import { marketOf } from '../lib/market.ts';
import type { Refusal } from '../lib/trpc/refusal.ts';
import { messagesIn } from './catalogs.ts';
import { refusalIn } from './use-refusal-text.ts';

const sayIn = async (code: string) => {
  const { language, locale } = marketOf(code);
  const t = createTranslator({ locale, messages: await messagesIn(language), namespace: 'refusals' });
  return (part: 'bag' | 'till', code: string, figures: object): string => {
    const refusal: Refusal = { code, detail: 'as the service wrote it', promotion: 'LANTERN', ...figures };
    return refusalIn(refusal, [part], { t, locale }).replaceAll('\u00a0', ' ');
  };
};

/** What services/cart says of an offer, and what it sends beside it. */
const offers: ['bag' | 'till', string, object][] = [
  ['bag', 'CODE_NOT_STARTED', { day: '2026-12-01' }],
  ['bag', 'CODE_EXPIRED', { day: '2026-11-30' }],
  ['bag', 'CODE_MINIMUM', { minimumMinor: 5000, coveredMinor: 2050, currency: 'EUR' }],
  ['bag', 'CODE_MINIMUM', { minimumMinor: 0, coveredMinor: 0, currency: 'EUR' }],
  ['bag', 'CODE_EXHAUSTED', {}],
  ['bag', 'CODE_EXHAUSTED', { customerLimit: 1 }],
  ['bag', 'CODE_EXHAUSTED', { customerLimit: 3 }],
  ['bag', 'CODE_NOT_COMBINED', { others: ['Big day', 'Gift'] }],
  ['till', 'CODE_EXHAUSTED', { byItself: true, promotion: 'Gift' }],
  ['till', 'CODE_EXHAUSTED', { customerLimit: 1 }],
];

test('why an offer gives nothing is told in full in German', async () => {
  const say = await sayIn('de-de');
  expect(offers.map((offer) => say(...offer))).toEqual([
    'LANTERN gilt noch nicht, erst ab 1. Dezember.',
    'LANTERN galt bis 30. November und zieht nichts mehr ab.',
    'LANTERN gilt ab 50 €. Was im Korb dafür zählt, kommt auf 20,50 €.',
    'Für LANTERN zählt nichts von dem, was im Korb liegt.',
    'LANTERN ist aufgebraucht. Weiter geht es ohne.',
    'LANTERN gilt einmal pro Person, und du hast es schon genutzt. Weiter geht es ohne.',
    'LANTERN gilt 3-mal pro Person, und so oft hast du es schon genutzt. Weiter geht es ohne.',
    'LANTERN verträgt sich nicht mit Big day und Gift, was dir ebenso viel oder mehr bringt.',
    'Gift ist gerade zu Ende gegangen. Sieh dir die neue Summe an, dann geht es weiter.',
    'LANTERN gilt einmal pro Person und wurde mit dieser E-Mail-Adresse schon genutzt. Nimm es heraus, dann geht es weiter.',
  ]);
});

test('and in English with the same figures', async () => {
  const say = await sayIn('en-us');
  expect(offers.slice(0, 4).map((offer) => say(...offer))).toEqual([
    'LANTERN is not good yet: it begins on 1 December.',
    'LANTERN ended on 30 November, so it takes nothing off any more.',
    'LANTERN is good from €50. What counts for it in the bag comes to €20.50.',
    'Nothing in the bag counts for LANTERN.',
  ]);
});

test('and in Arabic, where no English is left but names', async () => {
  const say = await sayIn('ar-ae');
  for (const offer of offers) {
    expect(say(...offer)).toMatch(/\p{Script=Arabic}/u);
    expect(say(...offer).replaceAll(/LANTERN|Big day|Gift/g, '')).not.toMatch(/[a-z]/i);
  }
});

test('what is not known here is said as its service wrote it', async () => {
  expect((await sayIn('de-de'))('bag', 'NEVER_HEARD_OF', {})).toBe('as the service wrote it');
});
