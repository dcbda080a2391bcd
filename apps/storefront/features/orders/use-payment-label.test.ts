import { createTranslator } from 'next-intl';
import { expect, test } from 'vitest';
import { messagesIn } from '../../i18n/catalogs.ts';
import { marketOf } from '../../lib/market.ts';
import { type PaidWith, paymentLabelIn } from './use-payment-label.ts';

const visa: PaidWith = { kind: 'card', brand: 'Visa', last4: '4242', wallet: false };
const ways: PaidWith[] = [
  visa,
  { ...visa, wallet: true },
  { ...visa, brand: null },
  { kind: 'bank' },
  { kind: 'nothing' },
];

test.each([
  ['en-us', 'Visa ending 4242|Wallet, Visa ending 4242|Card ending 4242|Bank transfer|Nothing to pay'],
  [
    'de-de',
    'Visa, endet auf 4242|Wallet, Visa, endet auf 4242|Karte, endet auf 4242|Banküberweisung|Nichts zu zahlen',
  ],
  [
    'ar-ae',
    'Visa المنتهية بـ 4242|محفظة، Visa المنتهية بـ 4242|بطاقة المنتهية بـ 4242|تحويل بنكي|لا شيء يُدفع',
  ],
])('how something was paid is said in the language of %s', async (code, said) => {
  const { language, locale } = marketOf(code);
  const t = createTranslator({ locale, messages: await messagesIn(language), namespace: 'order' });
  expect(ways.map((way) => paymentLabelIn(way, t)).join('|')).toBe(said);
});
