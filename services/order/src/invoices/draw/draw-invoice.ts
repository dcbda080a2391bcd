import type { RateTax } from '@souk/events/rate-tax';
import { type Language, marketOf } from '@souk/service-kit/markets';
import { paidWithText } from '@souk/service-kit/paid-with-text';
import { stepInLanguage } from '@souk/service-kit/step-in-language';
import type { Invoice } from '../document.queries.ts';
import { drawTaxes, heightOfTaxes } from './draw-taxes.ts';
import { bottomOf, drawFoot, drawHead, drawParties } from './head-and-foot.ts';
import { type PaperWords, paperWordsOf } from './paper-words.ts';
import { ink, MARGIN, muted, openSheet, type Sheet } from './sheet.ts';
import { addressLines, dayText, lettersOf, priceText } from './words.ts';

/** An invoice as PDF: the same invoice gives the same bytes. */
export const drawInvoice = async (invoice: Invoice): Promise<Buffer> => {
  const { seller, number } = invoice;
  const market = marketOf(invoice.market);
  const { language } = market;
  const words = paperWordsOf(language);
  const { locale } = words;
  const steps = invoice.steps.map((step) => stepInLanguage(step, { ...market, currency: invoice.currency }));
  const paid = paidText(invoice, words, language);
  const sheet = await openSheet({
    title: `${words.invoice} ${number}`,
    locale,
    author: seller.name,
    at: invoice.issuedAt,
    country: invoice.address.country,
    content: [invoice, steps, paid, words, lettersOf(invoice.currency, locale)],
  });
  let y = drawHead(sheet, {
    seller,
    title: words.invoice,
    facts: [
      { label: words.number, value: number },
      { label: words.date, value: dayText(invoice.issuedAt, invoice.timezone, locale) },
      { label: words.order, value: invoice.orderNumber },
      {
        label: words.paid,
        value: paid,
      },
    ],
  });
  y = drawParties(sheet, y, [
    { label: words.from, lines: [seller.name, ...seller.address] },
    { label: words.to, lines: [...addressLines(invoice.address, locale), invoice.email] },
  ]);
  y = drawTableHead(sheet, y, words);
  for (const line of invoice.lines) y = drawLine(sheet, y, line, { words, currency: invoice.currency });
  // A table says more of taxes within than their steps do.
  const taxes = market.taxDisplay === 'included' ? (invoice.taxes ?? []) : [];
  const shown = taxes.length > 0 ? steps.filter(({ kind }) => kind !== 'tax') : steps;
  drawTotals(sheet, y + 12, { ...invoice, steps: shown, taxes, words });
  return sheet.end((page) => drawFoot(sheet, { seller, closing: words.thanks, words }, page));
};

/** How it was paid, in the language of the paper; one of long ago has an English label. */
const paidText = ({ payment, totalMinor }: Invoice, words: PaperWords, language: Language): string => {
  const { paidWith, label } = payment;
  if (paidWith) return paidWith.kind === 'offset' ? words.setOff : paidWithText(paidWith, language);
  return label ?? (totalMinor === 0 ? words.nothingToPay : words.inFull);
};

const NUMBER_WIDTH = 78;
const columnsOf = ({ width }: Sheet) => {
  const right = width - MARGIN;
  return {
    thing: { x: MARGIN, width: right - MARGIN - 3 * NUMBER_WIDTH },
    quantity: { x: right - 3 * NUMBER_WIDTH, width: NUMBER_WIDTH, align: 'right' as const },
    price: { x: right - 2 * NUMBER_WIDTH, width: NUMBER_WIDTH, align: 'right' as const },
    total: { x: right - NUMBER_WIDTH, width: NUMBER_WIDTH, align: 'right' as const },
  };
};

const drawTableHead = (sheet: Sheet, y: number, words: PaperWords): number => {
  const columns = columnsOf(sheet);
  const style = { y, size: 8.5, color: muted };
  sheet.write(words.thing, { ...columns.thing, ...style });
  sheet.write(words.quantity, { ...columns.quantity, ...style });
  sheet.write(words.price, { ...columns.price, ...style });
  sheet.write(words.total, { ...columns.total, ...style });
  sheet.rule(y + 17);
  return y + 26;
};

type Terms = { words: PaperWords; currency: string };

const drawLine = (
  sheet: Sheet,
  at: number,
  line: Invoice['lines'][number],
  { words, currency }: Terms,
): number => {
  const columns = columnsOf(sheet);
  const width = columns.thing.width - 12;
  const height =
    sheet.heightOf(line.title, width, { face: 'strong' }) +
    sheet.heightOf(line.variantTitle ?? '', width, { size: 8.5 });
  let y = at;
  if (y + height + 8 > bottomOf(sheet)) {
    sheet.doc.addPage();
    y = drawTableHead(sheet, MARGIN, words);
  }
  sheet.write(String(line.quantity), { ...columns.quantity, y });
  sheet.write(priceText(line.unitPriceMinor, currency, words.locale), { ...columns.price, y });
  sheet.write(priceText(line.totalMinor, currency, words.locale), { ...columns.total, y });
  let end = sheet.write(line.title, { ...columns.thing, width, y, face: 'strong' });
  end = sheet.write(line.variantTitle ?? '', { ...columns.thing, width, y: end, size: 8.5, color: muted });
  sheet.rule(end + 7);
  return end + 16;
};

/** From the things to the total, each step on its own line, and what of it is at which rate of tax. The list prices and sales are in the lines already. */
const drawTotals = (
  sheet: Sheet,
  at: number,
  { steps, taxes, currency, totalMinor, lines, words }: Invoice & { taxes: RateTax[]; words: PaperWords },
): void => {
  const goodsMinor = lines.reduce((sum, line) => sum + line.totalMinor, 0);
  const rows = [
    { label: words.things, detail: '', amountMinor: goodsMinor, includedMinor: undefined },
    ...steps.filter(({ kind }) => kind !== 'list' && kind !== 'sale'),
  ];
  let y = at;
  if (y + rows.length * 30 + 60 + heightOfTaxes(taxes) > bottomOf(sheet)) {
    sheet.doc.addPage();
    y = MARGIN;
  }
  const right = sheet.width - MARGIN;
  const x = right - 268;
  for (const { label, detail, amountMinor, includedMinor } of rows) {
    // What the amounts above hold already adds nothing, and is said more quietly.
    const shown = priceText(includedMinor ?? amountMinor, currency, words.locale);
    const color = includedMinor === undefined ? ink : muted;
    sheet.write(shown, { x: right - 100, width: 100, y, align: 'right', color });
    y = sheet.write(label, { x, width: 168, y });
    if (detail) y = sheet.write(detail, { x, width: 168, y, size: 8.5, color: muted });
    y += 5;
  }
  sheet.doc
    .moveTo(sheet.mirrored(x, 0), y + 3)
    .lineTo(sheet.mirrored(right, 0), y + 3)
    .lineWidth(1.25)
    .stroke(ink);
  sheet.write(words.total, { x, width: 100, y: y + 17, face: 'strong', size: 11 });
  sheet.write(priceText(totalMinor, currency, words.locale), {
    x: right - 168,
    width: 168,
    y: y + 11,
    align: 'right',
    face: 'display',
    size: 19,
  });
  if (taxes.length > 0) drawTaxes(sheet, y + 54, { taxes, currency, words });
};
