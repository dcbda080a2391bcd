import type { CreditNote } from '../document.queries.ts';
import { bottomOf, drawFoot, drawHead, drawParties } from './head-and-foot.ts';
import { MARGIN, muted, openSheet } from './sheet.ts';
import { addressLines, dayText, priceText } from './words.ts';

/** A credit note as PDF: what of an invoice was given back, and the tax in it. */
export const drawCreditNote = async (note: CreditNote): Promise<Buffer> => {
  const { seller, currency, number } = note;
  const sheet = await openSheet({
    title: `Credit note ${number}`,
    author: seller.name,
    at: note.issuedAt,
    country: note.address.country,
    content: note,
  });
  let y = drawHead(sheet, {
    seller,
    title: 'Credit note',
    facts: [
      { label: 'Number', value: number },
      { label: 'Date', value: dayText(note.issuedAt, note.timezone) },
      { label: 'For invoice', value: note.invoiceNumber },
      { label: 'Order', value: note.orderNumber },
    ],
  });
  y = drawParties(sheet, y, [
    { label: 'From', lines: [seller.name, ...seller.address] },
    { label: 'To', lines: [...addressLines(note.address), note.email] },
  ]);
  const width = sheet.width - 2 * MARGIN;
  y = sheet.write('Reason', { x: MARGIN, width, y, size: 8.5, color: muted }) + 2;
  y = sheet.write(note.reason, { x: MARGIN, width, y }) + 10;
  for (const { title, variantTitle, quantity } of note.lines) {
    if (y > bottomOf(sheet) - 80) {
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
  sheet.write('Given back', { x: MARGIN, width: half, y: y + 28, face: 'strong', size: 11 });
  sheet.write(priceText(note.amountMinor, currency), {
    x: MARGIN + half,
    width: half,
    y: y + 22,
    align: 'right',
    face: 'display',
    size: 19,
  });
  if (note.taxMinor > 0)
    sheet.write(`of which ${note.taxLabel ?? 'tax'}: ${priceText(note.taxMinor, currency)}`, {
      x: MARGIN,
      width,
      y: y + 54,
      align: 'right',
      size: 8.5,
      color: muted,
    });
  return sheet.end((page) => drawFoot(sheet, { seller, words: 'Back the way it was paid' }, page));
};
