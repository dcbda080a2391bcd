import { marketOf } from '@souk/service-kit/markets';
import { wayText } from '@souk/service-kit/step-in-language';
import type { OrderView } from '../../orders/order-view.ts';
import type { Seller } from '../seller.ts';
import { drawPacked, type Packed } from './draw-packed.ts';
import { drawFoot, drawHead, drawParties } from './head-and-foot.ts';
import { paperWordsOf } from './paper-words.ts';
import { MARGIN, muted, openSheet } from './sheet.ts';
import { addressLines, dayText, lettersOf } from './words.ts';

type Slip = { order: OrderView; seller: Seller; timezone: string };
type Line = OrderView['lines'][number];

/** What goes into the parcel, to be ticked off; it names no price. */
export const drawPackingSlip = async ({ order, seller, timezone }: Slip): Promise<Buffer> => {
  const placedAt = new Date(order.placedAt);
  const { language } = marketOf(order.market);
  const words = paperWordsOf(language);
  const { locale } = words;
  const { delivery } = order;
  const way = wayText(delivery, language);
  const promised =
    language === 'en' ? delivery.promise : dayText(new Date(delivery.deliverBy), 'UTC', locale);
  const sheet = await openSheet({
    title: `${words.packingSlip} ${order.number}`,
    locale,
    author: seller.name,
    at: placedAt,
    country: order.address.country,
    content: [order, seller, words, way, lettersOf(order.currency, locale)],
  });
  let y = drawHead(sheet, {
    seller,
    title: words.packingSlip,
    facts: [
      { label: words.order, value: order.number },
      { label: words.placed, value: dayText(placedAt, timezone, locale) },
      { label: words.delivery, value: way },
      { label: words.promised, value: promised },
    ],
  });
  y = drawParties(sheet, y, [
    {
      label: words.sendTo,
      lines: [...addressLines(order.address, locale), order.address.phone ?? ''].filter(Boolean),
    },
    { label: words.from, lines: [seller.name, ...seller.address] },
  ]);
  const packed = unitsToPack(order.lines);
  const count = packed.reduce((sum, { units }) => sum + units, 0);
  sheet.write(words.count(count), {
    x: MARGIN,
    y,
    width: 300,
    size: 8.5,
    color: muted,
  });
  sheet.rule(y + 17);
  y += 28;
  for (const one of packed) y = drawPacked(sheet, y, one);
  return sheet.end((page) =>
    drawFoot(sheet, { seller, closing: `${words.packedFor} ${order.number}`, words }, page),
  );
};

/** What is left to send; once all is sent, what was sent. */
export const unitsToPack = (lines: readonly Line[]): Packed[] => {
  const unitsOf = (of: (line: Line) => number): Packed[] =>
    lines
      .map((line) => ({ title: line.title, variantTitle: line.variantTitle, units: of(line) }))
      .filter(({ units }) => units > 0);
  const left = unitsOf((line) => line.quantity - line.withdrawnQuantity - line.shippedQuantity);
  return left.length > 0 ? left : unitsOf((line) => line.shippedQuantity);
};
