/**
 * One line of a CSV. Cells are written exactly as they are, also those that begin with = + - or @: the file is the
 * shop's own data for a shop to read, and an export that is imported again must change nothing. What opens it in a
 * spreadsheet should do so as text.
 */
export const csvLine = (cells: string[]): string => `${cells.map(csvCell).join(',')}\n`;

/** Quotes are needed around separators, quotes and line ends, and around spaces that some readers would drop. */
const csvCell = (cell: string): string =>
  /[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
