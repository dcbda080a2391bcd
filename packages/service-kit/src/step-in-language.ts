import type { Language } from './markets.ts';

type Step = { readonly kind: string; readonly label: string; readonly detail: string };

const words = {
  de: {
    list: 'Listenpreise',
    delivery: 'Lieferung',
    code: 'Code',
    vat: 'Darin enthaltene MwSt.',
    tax: 'Verkaufssteuer',
    within: ' aus ',
    of: ' von ',
    freeFrom: 'gratis ab',
    ways: { Standard: 'Standard', Express: 'Express' },
  },
  ar: {
    list: 'أسعار القائمة',
    delivery: 'التوصيل',
    code: 'الرمز',
    vat: 'ضريبة القيمة المضافة المشمولة',
    tax: 'ضريبة المبيعات',
    within: ' ضمن ',
    of: ' من ',
    freeFrom: 'مجاني من',
    ways: { Standard: 'عادي', Express: 'سريع' },
  },
} as const;

/**
 * A step of a price for papers and letters in the language of a market. Steps come with an English sentence each
 * (services/cart: price-steps); what is said of a sale or a promotion is in the words of the merchant, and stays as it came.
 */
export const stepInLanguage = <S extends Step>(step: S, language: Language): S => {
  if (language === 'en') return step;
  const say = words[language];
  const { kind, label, detail } = step;
  switch (kind) {
    case 'list':
      return { ...step, label: say.list, detail: /^\d+ things$/.test(detail) ? '' : detail };
    case 'promotion':
      return { ...step, label: label.replace(/^Code /, `${say.code} `) };
    case 'delivery': {
      const [, way = detail, from] = /^(.*?)(?:, free from (.+))?$/.exec(detail) ?? [];
      const named = way in say.ways ? say.ways[way as keyof typeof say.ways] : way;
      return { ...step, label: say.delivery, detail: from ? `${named}, ${say.freeFrom} ${from}` : named };
    }
    case 'tax': {
      const [, rate, total] = /^([\d.]+%) included in (.+)$/.exec(detail) ?? [];
      if (rate) return { ...step, label: say.vat, detail: `${rate}${say.within}${total}` };
      const [, share, of] = /^([\d.]+%) of (.+), rounded once$/.exec(detail) ?? [];
      return {
        ...step,
        label: label.replace('Sales tax', say.tax),
        detail: share ? `${share}${say.of}${of}` : '',
      };
    }
    default:
      return step;
  }
};
