import type { Invoice } from '../document.queries.ts';
import { bottomOf, drawFoot, drawHead, drawParties } from './head-and-foot.ts';
import { ink, MARGIN, muted, openSheet, type Sheet } from './sheet.ts';
import { addressLines, dayText, priceText } from './words.ts';

/** An invoice as PDF: the same invoice gives the same bytes. */
export const drawInvoice = async (invoice: Invoice): Promise<Buffer> => {
  const { seller, currency, number } = invoice;
  const sheet = await openSheet({
    title: `Invoice ${number}`,
    author: seller.name,
    at: invoice.issuedAt,
    country: invoice.address.country,
    content: invoice,
  });
  let y = drawHead(sheet, {
    seller,
    title: 'Invoice',
    facts: [
      { label: 'Number', value: number },
      { label: 'Date', value: dayText(invoice.issuedAt, invoice.timezone) },
      { label: 'Order', value: invoice.orderNumber },
      {
        label: 'Paid',
        value: invoice.payment.label ?? (invoice.totalMinor === 0 ? 'Nothing to pay' : 'In full'),
      },
    ],
  });
  y = drawParties(sheet, y, [
    { label: 'From', lines: [seller.name, ...seller.address] },
    { label: 'To', lines: [...addressLines(invoice.address), invoice.email] },
  ]);
  y = drawTableHead(sheet, y);
  for (const line of invoice.lines) y = drawLine(sheet, y, line, currency);
  drawTotals(sheet, y + 12, invoice);
  return sheet.end((page) => drawFoot(sheet, { seller, words: 'Thank you for coming by' }, page));
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

const drawTableHead = (sheet: Sheet, y: number): number => {
  const columns = columnsOf(sheet);
  const style = { y, size: 8.5, color: muted };
  sheet.write('Thing', { ...columns.thing, ...style });
  sheet.write('Quantity', { ...columns.quantity, ...style });
  sheet.write('Price', { ...columns.price, ...style });
  sheet.write('Total', { ...columns.total, ...style });
  sheet.rule(y + 17);
  return y + 26;
};

const drawLine = (sheet: Sheet, at: number, line: Invoice['lines'][number], currency: string): number => {
  const columns = columnsOf(sheet);
  const width = columns.thing.width - 12;
  const height =
    sheet.heightOf(line.title, width, { face: 'strong' }) +
    sheet.heightOf(line.variantTitle ?? '', width, { size: 8.5 });
  let y = at;
  if (y + height + 8 > bottomOf(sheet)) {
    sheet.doc.addPage();
    y = drawTableHead(sheet, MARGIN);
  }
  sheet.write(String(line.quantity), { ...columns.quantity, y });
  sheet.write(priceText(line.unitPriceMinor, currency), { ...columns.price, y });
  sheet.write(priceText(line.totalMinor, currency), { ...columns.total, y });
  let end = sheet.write(line.title, { ...columns.thing, width, y, face: 'strong' });
  end = sheet.write(line.variantTitle ?? '', { ...columns.thing, width, y: end, size: 8.5, color: muted });
  sheet.rule(end + 7);
  return end + 16;
};

/** From the things to the total, each step on its own line. The list prices and sales are in the lines already. */
const drawTotals = (sheet: Sheet, at: number, { steps, currency, totalMinor, lines }: Invoice): void => {
  const goodsMinor = lines.reduce((sum, line) => sum + line.totalMinor, 0);
  const rows = [
    { label: 'Things', detail: '', amountMinor: goodsMinor },
    ...steps.filter(({ kind }) => kind !== 'list' && kind !== 'sale'),
  ];
  let y = at;
  if (y + rows.length * 30 + 60 > bottomOf(sheet)) {
    sheet.doc.addPage();
    y = MARGIN;
  }
  const right = sheet.width - MARGIN;
  const x = right - 268;
  for (const { label, detail, amountMinor } of rows) {
    sheet.write(priceText(amountMinor, currency), { x: right - 100, width: 100, y, align: 'right' });
    y = sheet.write(label, { x, width: 168, y });
    if (detail) y = sheet.write(detail, { x, width: 168, y, size: 8.5, color: muted });
    y += 5;
  }
  sheet.doc
    .moveTo(x, y + 3)
    .lineTo(right, y + 3)
    .lineWidth(1.25)
    .stroke(ink);
  sheet.write('Total', { x, width: 100, y: y + 17, face: 'strong', size: 11 });
  sheet.write(priceText(totalMinor, currency), {
    x: right - 168,
    width: 168,
    y: y + 11,
    align: 'right',
    face: 'display',
    size: 19,
  });
};
