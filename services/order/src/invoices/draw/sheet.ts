import PDFDocument from 'pdfkit';
import { type Face, fontsFor, type LoadedFont, runsOf } from './fonts.ts';

export const ink = '#221a14';
export const muted = '#6b6058';
export const hairline = '#ddd4c6';
export const saffron = '#f0a81c';
export const MARGIN = 56;

type Style = { face?: Face; size?: number; color?: string };
type Place = Style & { x: number; y: number; width: number; align?: 'left' | 'right' };

const LEADING = 1.42;
/** Where the letters of a line stand; the same for every font on it. */
const BASELINE = 0.97;
/** Figures of one width, on the line, wherever a font has them. */
const features: PDFKit.Mixins.OpenTypeFeatures[] = ['tnum', 'lnum', 'kern'];

/** Paper to write on, in the size of the country it goes to. Everything is measured in points, from the upper left. */
export const openSheet = async (about: {
  title: string;
  author: string;
  at: Date;
  country: string;
  /** The language it is in; one that is read from the right is laid out from the right. */
  locale: string;
  /** Everything the paper may say, so that its letters are at hand. */
  content: unknown;
}) => {
  const fonts = await fontsFor({ words: JSON.stringify(about.content), country: about.country });
  const letter = ['US', 'CA', 'MX'].includes(about.country);
  const doc = new PDFDocument({
    size: letter ? 'LETTER' : 'A4',
    margin: 0,
    bufferPages: true,
    lang: about.locale,
    displayTitle: true,
    // Dates of the document itself, so that the same paper is the same bytes whenever it is drawn.
    info: { Title: about.title, Author: about.author, CreationDate: about.at, ModDate: about.at },
  });
  const fromRight = about.locale.startsWith('ar');
  const base = fromRight ? 'auto' : 'ltr';
  /** Where something of a width begins on this paper, that would begin at `x` on one read from the left. */
  const mirrored = (x: number, width: number): number => (fromRight ? doc.page.width - x - width : x);
  const chunks: Buffer[] = [];
  doc.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<Buffer>((resolve, reject) => {
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
  });

  const registered = new Set<string>();
  const useFont = ({ name, bytes }: LoadedFont, size: number): void => {
    if (!registered.has(name)) doc.registerFont(name, bytes);
    registered.add(name);
    doc.font(name).fontSize(size);
  };
  const widthOf = (text: string, face: Face, size: number): number =>
    runsOf(text, fonts[face], base).reduce((width, run) => {
      useFont(run.font, size);
      return width + doc.widthOfString(run.text, { features });
    }, 0);

  /** Breaks a text between its words, and a word that is too long between its letters. */
  const linesOf = (text: string, width: number, { face = 'text', size = 9.5 }: Style = {}): string[] => {
    const lines: string[] = [];
    let line = '';
    for (const word of text.split(/\s+/).filter(Boolean)) {
      const longer = line ? `${line} ${word}` : word;
      if (widthOf(longer, face, size) <= width) {
        line = longer;
        continue;
      }
      if (line) lines.push(line);
      line = '';
      for (const letter of word) {
        if (line && widthOf(line + letter, face, size) > width) {
          lines.push(line);
          line = '';
        }
        line += letter;
      }
    }
    return line ? [...lines, line] : lines;
  };

  return {
    width: doc.page.width,
    height: doc.page.height,
    doc,
    mirrored,
    linesOf,
    heightOf: (text: string, width: number, style: Style = {}): number =>
      linesOf(text, width, style).length * (style.size ?? 9.5) * LEADING,
    /** Writes a text; answers where the next may begin. */
    write: (text: string, place: Place): number => {
      const { face = 'text', size = 9.5, color = ink, width, align = 'left' } = place;
      const x = mirrored(place.x, width);
      const toRight = (align === 'right') !== fromRight;
      let { y } = place;
      for (const line of linesOf(text, width, { face, size })) {
        let at = toRight ? x + width - widthOf(line, face, size) : x;
        for (const run of runsOf(line, fonts[face], base)) {
          useFont(run.font, size);
          doc
            .fillColor(color)
            .text(run.text, at, y + size * BASELINE, { lineBreak: false, features, baseline: 'alphabetic' });
          at += doc.widthOfString(run.text, { features });
        }
        y += size * LEADING;
      }
      return y;
    },
    rule: (y: number, color = hairline, thickness = 0.75): void => {
      doc
        .moveTo(MARGIN, y)
        .lineTo(doc.page.width - MARGIN, y)
        .lineWidth(thickness)
        .stroke(color);
    },
    /** Ends the document, with a foot on every page. */
    end: (foot: (page: { index: number; count: number }) => void): Promise<Buffer> => {
      const { count } = doc.bufferedPageRange();
      for (let index = 0; index < count; index++) {
        doc.switchToPage(index);
        foot({ index, count });
      }
      doc.end();
      return ended;
    },
  };
};

export type Sheet = Awaited<ReturnType<typeof openSheet>>;
