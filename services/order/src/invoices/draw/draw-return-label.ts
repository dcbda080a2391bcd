import { marketOf } from '@souk/service-kit/markets';
import type { OrderView } from '../../orders/order-view.ts';
import type { Seller } from '../seller.ts';
import { drawPacked } from './draw-packed.ts';
import { drawAddress, drawFoot, drawHead } from './head-and-foot.ts';
import { paperWordsOf } from './paper-words.ts';
import { MARGIN, muted, openSheet, type Sheet } from './sheet.ts';
import { addressLines, dayText, lettersOf } from './words.ts';

type Return = OrderView['returns'][number];
type ReturnLabel = { order: OrderView; back: Return; seller: Seller; timezone: string };

const LABEL_HEIGHT = 216;
const INSET = 22;

/** What goes onto the parcel of a return that was agreed to, and what goes into it. It is no postage. */
export const drawReturnLabel = async ({ order, back, seller, timezone }: ReturnLabel): Promise<Buffer> => {
  const agreedAt = new Date(back.decidedAt ?? back.requestedAt);
  const words = paperWordsOf(marketOf(order.market).language);
  const { locale } = words;
  const sender = addressLines(order.address, locale);
  const sheet = await openSheet({
    title: `${words.returnLabel} ${order.number}`,
    locale,
    author: seller.name,
    at: agreedAt,
    country: order.address.country,
    content: [order, back, seller, words, lettersOf(order.currency, locale)],
  });
  let y = drawHead(sheet, {
    seller,
    title: words.returnLabel,
    facts: [
      { label: words.order, value: order.number },
      { label: words.returnNumber, value: back.number },
      { label: words.agreed, value: dayText(agreedAt, timezone, locale) },
    ],
  });
  const inner = sheet.width - 2 * MARGIN;
  y = sheet.write(words.onTheParcel, { x: MARGIN, y, width: inner, size: 8.5, color: muted }) + 8;
  drawCutLine(sheet, y);
  const half = (inner - 3 * INSET) / 2;
  const left = { x: MARGIN + INSET, width: half };
  const right = { x: MARGIN + 2 * INSET + half, width: half };
  drawAddress(sheet, y + INSET, { ...left, label: words.from, lines: sender });
  drawAddress(sheet, y + 76, {
    ...right,
    label: words.to,
    lines: [seller.name, ...seller.address],
    size: 13,
  });
  const foot = y + LABEL_HEIGHT - INSET - 38;
  sheet.write(words.returnNumber, { ...left, y: foot, size: 8.5, color: muted });
  sheet.write(`${order.number} / ${back.number}`, { ...left, y: foot + 12, face: 'display', size: 17 });
  y += LABEL_HEIGHT + 30;
  sheet.write(words.inTheParcel, { x: MARGIN, y, width: inner, size: 8.5, color: muted });
  sheet.rule(y + 17);
  y += 28;
  for (const { title, variantTitle, quantity } of back.lines)
    y = drawPacked(sheet, y, { title, variantTitle, units: quantity });
  return sheet.end((page) =>
    drawFoot(sheet, { seller, closing: `${words.returnLabel} ${order.number}`, words }, page),
  );
};

const drawCutLine = ({ doc, width }: Sheet, y: number): void => {
  doc
    .roundedRect(MARGIN, y, width - 2 * MARGIN, LABEL_HEIGHT, 8)
    .lineWidth(1)
    .dash(4, { space: 4 })
    .stroke(muted)
    .undash();
};
