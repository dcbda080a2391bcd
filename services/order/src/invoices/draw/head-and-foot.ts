import type { Seller } from '../seller.ts';
import type { PaperWords } from './paper-words.ts';
import { hairline, ink, MARGIN, muted, type Sheet, saffron } from './sheet.ts';

type Fact = { label: string; value: string };

/** The head of a paper: whose it is, what it is, and the facts one looks for. Answers where the rest begins. */
export const drawHead = (
  sheet: Sheet,
  { seller, title, facts }: { seller: Seller; title: string; facts: readonly Fact[] },
): number => {
  drawArch(sheet, sheet.mirrored(MARGIN, 20), 50);
  sheet.write(seller.name, { x: MARGIN + 30, y: 51, width: 240, face: 'display', size: 19 });
  const right = { x: sheet.width - MARGIN - 260, width: 260, align: 'right' as const };
  sheet.write(title, { ...right, y: 49, face: 'display', size: 22 });
  sheet.rule(92);
  const width = (sheet.width - 2 * MARGIN) / facts.length;
  let end = 0;
  for (const [place, { label, value }] of facts.entries()) {
    const x = MARGIN + place * width;
    sheet.write(label, { x, y: 106, width: width - 10, size: 8.5, color: muted });
    end = Math.max(end, sheet.write(value, { x, y: 120, width: width - 10, face: 'strong' }));
  }
  sheet.rule(end + 10);
  return end + 30;
};

/** The mark of the house: an open arch. */
const drawArch = ({ doc }: Sheet, x: number, y: number): void => {
  doc
    .path(
      `M${x} ${y + 23} V${y + 10} a10 10 0 0 1 20 0 V${y + 23} h-6 V${y + 10.5} a4 4 0 0 0 -8 0 V${y + 23} Z`,
    )
    .fill(saffron);
};

type Column = { label: string; lines: readonly string[] };

/** Two blocks side by side, such as seller and buyer. Answers where the rest begins. */
export const drawParties = (sheet: Sheet, y: number, columns: readonly [Column, Column]): number => {
  const width = (sheet.width - 2 * MARGIN) / 2;
  const ends = columns.map((column, place) =>
    drawAddress(sheet, y, { ...column, x: MARGIN + place * width, width: width - 16 }),
  );
  return Math.max(...ends) + 22;
};

type Written = Column & { x: number; width: number; size?: number };

/** An address under what it is, its first line standing out. Answers where it ends. */
export const drawAddress = (
  sheet: Sheet,
  y: number,
  { x, width, label, lines, size = 9.5 }: Written,
): number => {
  let at = sheet.write(label, { x, y, width, size: 8.5, color: muted }) + 2;
  for (const [row, line] of lines.entries())
    at = sheet.write(line, { x, y: at, width, size, face: row === 0 ? 'strong' : 'text' });
  return at;
};

/** At the foot of every page: who to ask, and which page this is. */
export const drawFoot = (
  sheet: Sheet,
  { seller, closing, words }: { seller: Seller; closing: string; words: PaperWords },
  { index, count }: { index: number; count: number },
): void => {
  const y = sheet.height - 52;
  sheet.rule(y - 12, hairline);
  const contact = [closing, seller.email, seller.taxId && `${words.taxId} ${seller.taxId}`]
    .filter(Boolean)
    .join('  ·  ');
  const inner = sheet.width - 2 * MARGIN;
  sheet.write(contact, { x: MARGIN, y, width: inner - 90, size: 8.5, color: muted });
  const page = count > 1 ? `${words.page} ${index + 1} ${words.of} ${count}` : '';
  sheet.write(page, { x: sheet.width - MARGIN - 90, y, width: 90, size: 8.5, color: ink, align: 'right' });
};

/** Below this a page is full. */
export const bottomOf = (sheet: Sheet): number => sheet.height - 84;
