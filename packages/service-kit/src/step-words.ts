import type { Language } from './markets.ts';

/** What the steps of a price say, in one language. Figures come as they are written there. */
export type StepWords = {
  readonly list: (count: number) => string;
  readonly things: (count: number) => string;
  readonly and: string;
  readonly until: (what: string, day: string) => string;
  readonly sale: string;
  readonly code: (code: string) => string;
  readonly percentOff: (percent: string, scope: string) => string;
  readonly amountOff: (amount: string) => string;
  readonly everything: string;
  readonly chosen: string;
  readonly freeDelivery: string;
  readonly freeWays: (ways: string) => string;
  readonly buyGet: (figures: { buy: number; get: number; percent: string | null }) => string;
  readonly ofScope: (what: string, scope: string) => string;
  readonly onAmount: (what: string, amount: string) => string;
  readonly shared: (what: string) => string;
  readonly cheapest: (what: string) => string;
  readonly delivery: string;
  /** What the shop's own ways are called; a merchant's keep their label. */
  readonly ways: Readonly<Record<string, string>>;
  readonly freeFrom: (way: string, amount: string) => string;
  readonly tax: (place: string) => string;
  readonly noTax: (place: string) => string;
  readonly taxOf: (rate: string, amount: string) => string;
  readonly vat: (place: string) => string;
  readonly taxWithin: (rate: string, amount: string) => string;
  readonly byChange: (what: string, change: number) => string;
};

const english: StepWords = {
  list: (count) => (count === 1 ? 'List price' : 'List prices'),
  things: (count) => (count === 1 ? '1 thing' : `${count} things`),
  and: ' and ',
  until: (what, day) => `${what}, until ${day}`,
  sale: 'Sale',
  code: (code) => `Code ${code}`,
  percentOff: (percent, scope) => `${percent} off ${scope}`,
  amountOff: (amount) => `${amount} off`,
  everything: 'everything',
  chosen: 'chosen things',
  freeDelivery: 'Free delivery',
  freeWays: (ways) => `Free ${ways.toLowerCase()} delivery`,
  buyGet: ({ buy, get, percent }) => `Buy ${buy}, get ${get} ${percent ? `${percent} off` : 'free'}`,
  ofScope: (what, scope) => `${what}, of ${scope}`,
  onAmount: (what, amount) => `${what}, on ${amount}`,
  shared: (what) => `${what}, shared over the bag`,
  cheapest: (what) => `${what}: the cheapest`,
  delivery: 'Delivery',
  ways: {},
  freeFrom: (way, amount) => `${way}, free from ${amount}`,
  tax: (place) => `Sales tax, ${place}`,
  noTax: (place) => `none is due in ${place}`,
  taxOf: (rate, amount) => `${rate} of ${amount}, rounded once`,
  vat: (place) => `VAT, ${place}`,
  taxWithin: (rate, amount) => `${rate} included in ${amount}`,
  byChange: (what, change) => `${what}, by change ${change}`,
};

const german: StepWords = {
  list: (count) => (count === 1 ? 'Listenpreis' : 'Listenpreise'),
  things: (count) => (count === 1 ? '1 Ding' : `${count} Dinge`),
  and: ' und ',
  until: (what, day) => `${what}, bis ${day}`,
  sale: 'Angebot',
  code: (code) => `Code ${code}`,
  percentOff: (percent, scope) => `${percent} Rabatt auf ${scope}`,
  amountOff: (amount) => `${amount} Rabatt`,
  everything: 'alles',
  chosen: 'ausgewählte Dinge',
  freeDelivery: 'Gratis-Lieferung',
  freeWays: (ways) => `Gratis-Lieferung: ${ways}`,
  buyGet: ({ buy, get, percent }) => `${buy} kaufen, ${get} ${percent ? `mit ${percent} Rabatt` : 'gratis'}`,
  ofScope: (what, scope) => `${what}, aus ${scope}`,
  onAmount: (what, amount) => `${what}, von ${amount}`,
  shared: (what) => `${what}, auf den Korb verteilt`,
  cheapest: (what) => `${what}: das Günstigste`,
  delivery: 'Lieferung',
  ways: { standard: 'Standard', express: 'Express' },
  freeFrom: (way, amount) => `${way}, gratis ab ${amount}`,
  tax: (place) => `Verkaufssteuer, ${place}`,
  noTax: (place) => `in ${place} fällt keine an`,
  taxOf: (rate, amount) => `${rate} von ${amount}, einmal gerundet`,
  vat: () => 'Darin enthaltene MwSt.',
  taxWithin: (rate, amount) => `${rate} aus ${amount}`,
  byChange: (what, change) => `${what}, durch Änderung ${change}`,
};

const plural = new Intl.PluralRules('ar');
const arabicThings: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'قطعة واحدة', two: 'قطعتان' };

const arabic: StepWords = {
  list: (count) => (count === 1 ? 'سعر القائمة' : 'أسعار القائمة'),
  things: (count) =>
    arabicThings[plural.select(count)] ?? `${count} ${plural.select(count) === 'few' ? 'قطع' : 'قطعة'}`,
  and: ' و',
  until: (what, day) => `${what}، حتى ${day}`,
  sale: 'عرض',
  code: (code) => `الرمز ${code}`,
  percentOff: (percent, scope) => `خصم ${percent} على ${scope}`,
  amountOff: (amount) => `خصم ${amount}`,
  everything: 'كل شيء',
  chosen: 'قطع مختارة',
  freeDelivery: 'توصيل مجاني',
  freeWays: (ways) => `توصيل مجاني: ${ways}`,
  buyGet: ({ buy, get, percent }) => `اشترِ ${buy} واحصل على ${get} ${percent ? `بخصم ${percent}` : 'مجانًا'}`,
  ofScope: (what, scope) => `${what}، من ${scope}`,
  onAmount: (what, amount) => `${what}، من ${amount}`,
  shared: (what) => `${what}، موزّع على السلة`,
  cheapest: (what) => `${what}: الأرخص`,
  delivery: 'التوصيل',
  ways: { standard: 'عادي', express: 'سريع' },
  freeFrom: (way, amount) => `${way}، مجاني من ${amount}`,
  tax: (place) => `ضريبة المبيعات، ${place}`,
  noTax: (place) => `لا ضريبة مستحقة في ${place}`,
  taxOf: (rate, amount) => `${rate} من ${amount}، تُقرّب مرة واحدة`,
  vat: () => 'ضريبة القيمة المضافة المشمولة',
  taxWithin: (rate, amount) => `${rate} ضمن ${amount}`,
  byChange: (what, change) => `${what}، بالتغيير ${change}`,
};

const words: Record<Language, StepWords> = { en: english, de: german, ar: arabic };

export const stepWordsOf = (language: Language): StepWords => words[language];
