import type { Call } from '@souk/testkit/start-service';
import type { ImportLine } from '../src/imports/import.shapes.ts';

/** Sends a CSV as the command line does; answers its lines, sorted by kind. */
export async function importCsv(call: Call, csv: string | Buffer) {
  const answer = await call('/imports', {
    method: 'POST',
    headers: { 'content-type': 'text/csv' },
    body: csv as BodyInit,
  });
  if (answer.status !== 200) throw new Error(`The import answered ${answer.status}: ${await answer.text()}`);
  const lines = (await answer.text())
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as ImportLine);
  const ofKind = <Kind extends ImportLine['kind']>(kind: Kind) =>
    lines.filter((line): line is Extract<ImportLine, { kind: Kind }> => line.kind === kind);
  return { lines, problems: ofKind('problem'), pictures: ofKind('picture'), summary: ofKind('summary')[0]! };
}

const header =
  'Handle,Title,Body (HTML),Vendor,Type,Tags,Published,Option1 Name,Option1 Value,Variant SKU,Variant Grams,Variant Inventory Tracker,Variant Inventory Qty,Variant Inventory Policy,Variant Price,Variant Compare At Price,Image Src,Status';
const columns = header.split(',');

export type CsvRow = Partial<Record<string, string>>;

/** A small export: only the named cells are filled. */
export const csvOf = (rows: CsvRow[]): string =>
  [header, ...rows.map((row) => columns.map((column) => quoted(row[column] ?? '')).join(','))].join('\n');

const quoted = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
