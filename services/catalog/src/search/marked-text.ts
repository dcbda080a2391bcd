import { z } from 'zod';

/** A text in pieces, each found or not: a page marks what was found without ever taking text for markup. */
export const markedTextSchema = z
  .array(z.object({ text: z.string(), found: z.boolean() }))
  .meta({ id: 'MarkedText' });
export type MarkedText = z.infer<typeof markedTextSchema>;

/** Two characters of the private use area, which no text here holds. */
const OPENS = '\ue000';
const CLOSES = '\ue001';

/**
 * SQL that marks in a text what a query found, by the very rules it was found by: stems, accents, beginnings.
 *
 * @param text an SQL expression
 * @param query an SQL expression of type tsquery
 */
export const markedSql = (text: string, query: string): string =>
  `ts_headline('public.souk', translate(${text}, '${OPENS}${CLOSES}', ''), ${query},
    'StartSel=${OPENS}, StopSel=${CLOSES}, HighlightAll=true')`;

/** The pieces of a marked text. Together they are the text. */
export const toMarkedText = (marked: string): MarkedText =>
  marked
    .split(new RegExp(`(${OPENS}[^${CLOSES}]*${CLOSES})`))
    .filter((piece) => piece !== '')
    .map((piece) => {
      const found = piece.startsWith(OPENS);
      return { text: found ? piece.slice(1, -1) : piece, found };
    });
