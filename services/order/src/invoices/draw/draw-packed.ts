import { bottomOf } from './head-and-foot.ts';
import { MARGIN, muted, type Sheet } from './sheet.ts';

export type Packed = { title: string; variantTitle: string | null; units: number };

/** A line to be ticked off. Answers where the next begins. */
export const drawPacked = (sheet: Sheet, at: number, { title, variantTitle, units }: Packed): number => {
  const x = MARGIN + 72;
  const width = sheet.width - MARGIN - x;
  const height = sheet.heightOf(title, width, { face: 'strong', size: 11.5 }) + 20;
  let y = at;
  if (y + height > bottomOf(sheet)) {
    sheet.doc.addPage();
    y = MARGIN;
  }
  sheet.doc.roundedRect(sheet.mirrored(MARGIN, 14), y, 14, 14, 2.5).lineWidth(1).stroke(muted);
  sheet.write(`${units} ×`, {
    x: MARGIN + 22,
    y: y - 3,
    width: 42,
    face: 'display',
    size: 15,
    align: 'right',
  });
  let end = sheet.write(title, { x, width, y, face: 'strong', size: 11.5 });
  end = sheet.write(variantTitle ?? '', { x, width, y: end, color: muted });
  sheet.rule(end + 8);
  return end + 20;
};
