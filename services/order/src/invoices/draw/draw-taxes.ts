import type { RateTax } from '@souk/events/rate-tax';
import { rateText } from '@souk/service-kit/money-text';
import type { PaperWords } from './paper-words.ts';
import { hairline, MARGIN, muted, type Sheet } from './sheet.ts';
import { priceText } from './words.ts';

/** As wide as the totals above it: the rate where their words begin, the amounts below their amounts. */
const WIDTH = 268;
const COLUMN = 72;
const ROW = 16;

type Taxes = { taxes: readonly RateTax[]; currency: string; words: PaperWords };

/** How high the table will be. */
export const heightOfTaxes = (taxes: readonly RateTax[]): number => (taxes.length + 1) * ROW + 8;

/** What is at each rate: net, VAT and gross, a row a rate. Answers where the rest begins. */
export const drawTaxes = (sheet: Sheet, at: number, { taxes, currency, words }: Taxes): number => {
  const right = sheet.width - MARGIN;
  const money = (minor: number): string => priceText(minor, currency, words.locale);
  const rows = [
    [words.rate, words.net, words.vatAmount, words.gross],
    ...taxes.map(({ ratePpm, netMinor, taxMinor }) => [
      rateText(ratePpm, words.locale),
      money(netMinor),
      money(taxMinor),
      money(netMinor + taxMinor),
    ]),
  ];
  let y = at;
  for (const [rate, ...amounts] of rows) {
    sheet.write(rate!, { x: right - WIDTH, width: WIDTH - 3 * COLUMN, y, size: 8.5, color: muted });
    for (const [place, amount] of amounts.entries()) {
      const x = right - (amounts.length - place) * COLUMN;
      sheet.write(amount, { x, width: COLUMN, y, align: 'right', size: 8.5, color: muted });
    }
    y += ROW;
    sheet.doc
      .moveTo(sheet.mirrored(right - WIDTH, 0), y - 2)
      .lineTo(sheet.mirrored(right, 0), y - 2)
      .lineWidth(0.75)
      .stroke(hairline);
  }
  return y + 8;
};
