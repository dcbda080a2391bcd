import { marketOf } from '@souk/service-kit/markets';
import type { CreditNote } from '../document.queries.ts';
import { drawTaxes, heightOfTaxes } from './draw-taxes.ts';
import { bottomOf, drawFoot, drawHead, drawParties } from './head-and-foot.ts';
import { paperWordsOf } from './paper-words.ts';
import { MARGIN, muted, openSheet } from './sheet.ts';
import { addressLines, dayText, lettersOf, priceText } from './words.ts';

/** A credit note as PDF: what of an invoice was given back, and the tax in it; by rate, where prices include it. */
export const drawCreditNote = async (note: CreditNote): Promise<Buffer> => {
  const { seller, currency, number } = note;
  const { language, taxDisplay } = marketOf(note.market);
  const words = paperWordsOf(language);
  const { locale } = words;
  const sheet = await openSheet({
    title: `${words.creditNote} ${number}`,
    locale,
    author: seller.name,
    at: note.issuedAt,
    country: note.address.country,
    content: [note, words, lettersOf(currency, locale)],
  });
  let y = drawHead(sheet, {
    seller,
    title: words.creditNote,
    facts: [
      { label: words.number, value: number },
      { label: words.date, value: dayText(note.issuedAt, note.timezone, locale) },
      { label: words.forInvoice, value: note.invoiceNumber },
      { label: words.order, value: note.orderNumber },
    ],
  });
  y = drawParties(sheet, y, [
    { label: words.from, lines: [seller.name, ...seller.address] },
    { label: words.to, lines: [...addressLines(note.address, locale), note.email] },
  ]);
  const width = sheet.width - 2 * MARGIN;
  y = sheet.write(words.reason, { x: MARGIN, width, y, size: 8.5, color: muted }) + 2;
  y = sheet.write(note.reason, { x: MARGIN, width, y }) + 10;
  for (const { title, variantTitle, quantity } of note.lines) {
    if (y > bottomOf(sheet) - 80 - heightOfTaxes(note.taxes ?? [])) {
      sheet.doc.addPage();
      y = MARGIN;
    }
    y = sheet.write(`${quantity} × ${title}${variantTitle ? `, ${variantTitle}` : ''}`, {
      x: MARGIN,
      width,
      y,
    });
  }
  sheet.rule(y + 10);
  const half = width / 2;
  sheet.write(words.givenBack, { x: MARGIN, width: half, y: y + 28, face: 'strong', size: 11 });
  sheet.write(priceText(note.amountMinor, currency, locale), {
    x: MARGIN + half,
    width: half,
    y: y + 22,
    align: 'right',
    face: 'display',
    size: 19,
  });
  const taxName = taxDisplay === 'included' ? words.vat : (note.taxLabel ?? 'tax');
  if (taxDisplay === 'included' && note.taxes)
    drawTaxes(sheet, y + 64, { taxes: note.taxes, currency, words });
  else if (note.taxMinor > 0)
    sheet.write(`${words.ofWhichTax} ${taxName}: ${priceText(note.taxMinor, currency, locale)}`, {
      x: MARGIN,
      width,
      y: y + 54,
      align: 'right',
      size: 8.5,
      color: muted,
    });
  return sheet.end((page) => drawFoot(sheet, { seller, closing: words.sameWay, words }, page));
};
