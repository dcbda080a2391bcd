import type { Language } from '@souk/service-kit/markets';

/** What a paper of the shop says, whoever reads it. */
export type PaperWords = {
  readonly locale: string;
  readonly invoice: string;
  readonly creditNote: string;
  readonly packingSlip: string;
  readonly number: string;
  readonly date: string;
  readonly order: string;
  readonly paid: string;
  readonly nothingToPay: string;
  readonly inFull: string;
  readonly setOff: string;
  readonly from: string;
  readonly to: string;
  readonly sendTo: string;
  readonly thing: string;
  readonly things: string;
  readonly quantity: string;
  readonly price: string;
  readonly total: string;
  readonly thanks: string;
  readonly forInvoice: string;
  readonly reason: string;
  readonly givenBack: string;
  readonly ofWhichTax: string;
  readonly vat: string;
  /** The heads of the table of taxes: short, for a column each. */
  readonly rate: string;
  readonly net: string;
  readonly vatAmount: string;
  readonly gross: string;
  readonly sameWay: string;
  readonly placed: string;
  readonly delivery: string;
  readonly promised: string;
  readonly packedFor: string;
  readonly returnLabel: string;
  readonly returnNumber: string;
  readonly agreed: string;
  readonly onTheParcel: string;
  readonly inTheParcel: string;
  readonly taxId: string;
  readonly page: string;
  readonly of: string;
  readonly count: (things: number) => string;
};

const english: PaperWords = {
  locale: 'en-US',
  invoice: 'Invoice',
  creditNote: 'Credit note',
  packingSlip: 'Packing slip',
  number: 'Number',
  date: 'Date',
  order: 'Order',
  paid: 'Paid',
  nothingToPay: 'Nothing to pay',
  inFull: 'In full',
  setOff: 'Set against what was taken out',
  from: 'From',
  to: 'To',
  sendTo: 'Send to',
  thing: 'Thing',
  things: 'Things',
  quantity: 'Quantity',
  price: 'Price',
  total: 'Total',
  thanks: 'Thank you for coming by',
  forInvoice: 'For invoice',
  reason: 'Reason',
  givenBack: 'Given back',
  ofWhichTax: 'of which',
  vat: 'VAT',
  rate: 'VAT rate',
  net: 'Net',
  vatAmount: 'VAT',
  gross: 'Gross',
  sameWay: 'Back the way it was paid',
  placed: 'Placed',
  delivery: 'Delivery',
  promised: 'Promised',
  packedFor: 'Packed for order',
  returnLabel: 'Return label',
  returnNumber: 'Return',
  agreed: 'Agreed',
  onTheParcel: 'Cut along the line and put it on the outside of the parcel.',
  inTheParcel: 'What goes into the parcel',
  taxId: 'Tax id',
  page: 'Page',
  of: 'of',
  count: (things) => (things === 1 ? '1 thing' : `${things} things`),
};

const german: PaperWords = {
  locale: 'de-DE',
  invoice: 'Rechnung',
  creditNote: 'Gutschrift',
  packingSlip: 'Lieferschein',
  number: 'Nummer',
  date: 'Datum',
  order: 'Bestellung',
  paid: 'Bezahlt',
  nothingToPay: 'Nichts zu zahlen',
  inFull: 'Vollständig',
  setOff: 'Verrechnet mit dem, was herausgenommen wurde',
  from: 'Von',
  to: 'An',
  sendTo: 'Lieferung an',
  thing: 'Ding',
  things: 'Dinge',
  quantity: 'Menge',
  price: 'Preis',
  total: 'Summe',
  thanks: 'Danke für deinen Besuch',
  forInvoice: 'Zu Rechnung',
  reason: 'Grund',
  givenBack: 'Zurückgegeben',
  ofWhichTax: 'darin',
  vat: 'MwSt.',
  rate: 'Steuersatz',
  net: 'Netto',
  vatAmount: 'MwSt.',
  gross: 'Brutto',
  sameWay: 'Zurück auf dem Weg, auf dem bezahlt wurde',
  placed: 'Bestellt',
  delivery: 'Lieferung',
  promised: 'Versprochen bis',
  packedFor: 'Gepackt für Bestellung',
  returnLabel: 'Rücksendeetikett',
  returnNumber: 'Rückgabe',
  agreed: 'Zugesagt',
  onTheParcel: 'An der Linie ausschneiden und außen auf das Paket kleben.',
  inTheParcel: 'Was ins Paket kommt',
  taxId: 'USt-IdNr.',
  page: 'Seite',
  of: 'von',
  count: (things) => (things === 1 ? '1 Ding' : `${things} Dinge`),
};

const plural = new Intl.PluralRules('ar');
const arabicThings: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'قطعة واحدة', two: 'قطعتان' };

const arabic: PaperWords = {
  locale: 'ar-AE',
  invoice: 'فاتورة',
  creditNote: 'إشعار دائن',
  packingSlip: 'قائمة التعبئة',
  number: 'الرقم',
  date: 'التاريخ',
  order: 'الطلب',
  paid: 'الدفع',
  nothingToPay: 'لا شيء للدفع',
  inFull: 'بالكامل',
  setOff: 'خُصم مما أُخرج من الطلب',
  from: 'من',
  to: 'إلى',
  sendTo: 'يُرسل إلى',
  thing: 'القطعة',
  things: 'القطع',
  quantity: 'العدد',
  price: 'السعر',
  total: 'المجموع',
  thanks: 'شكرًا لزيارتك',
  forInvoice: 'عن الفاتورة',
  reason: 'السبب',
  givenBack: 'المبلغ المُعاد',
  ofWhichTax: 'منها',
  vat: 'ضريبة القيمة المضافة',
  rate: 'النسبة',
  net: 'الصافي',
  vatAmount: 'الضريبة',
  gross: 'الإجمالي',
  sameWay: 'يُعاد بالطريقة التي دُفع بها',
  placed: 'تاريخ الطلب',
  delivery: 'التوصيل',
  promised: 'الموعد',
  packedFor: 'عُبّئ للطلب',
  returnLabel: 'ملصق الإرجاع',
  returnNumber: 'الإرجاع',
  agreed: 'تاريخ القبول',
  onTheParcel: 'قصّه على الخط وألصقه على الطرد من الخارج.',
  inTheParcel: 'ما يوضع في الطرد',
  taxId: 'الرقم الضريبي',
  page: 'صفحة',
  of: 'من',
  count: (things) =>
    arabicThings[plural.select(things)] ?? `${things} ${plural.select(things) === 'few' ? 'قطع' : 'قطعة'}`,
};

const papers: Record<Language, PaperWords> = { en: english, de: german, ar: arabic };

export const paperWordsOf = (language: Language): PaperWords => papers[language];
