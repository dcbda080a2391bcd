import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from } from 'pg-copy-streams';

type Cell = unknown;

const quoted = (text: string): string => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;

const textOf = (cell: Cell): string => {
  if (cell instanceof Date) return cell.toISOString();
  if (Array.isArray(cell)) return `{${cell.map((item) => quoted(String(item))).join(',')}}`;
  return typeof cell === 'object' ? JSON.stringify(cell) : String(cell);
};

const escapes: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** A row in COPY's text format: arrays of text as arrays, other objects as JSON. Of jsonb arrays write the JSON yourself. */
const lineOf = (row: Cell[]): string =>
  `${row.map((cell) => (cell === null || cell === undefined ? '\\N' : textOf(cell).replace(/[\\\t\n\r]/g, (one) => escapes[one]!))).join('\t')}\n`;

/** Streams rows into a table by COPY, in the connection's transaction. Each row names the same columns. */
export const copyRows = async (
  client: pg.ClientBase,
  table: string,
  rows: Record<string, Cell>[],
): Promise<void> => {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first);
  const lines = function* (): Generator<string> {
    for (const row of rows) yield lineOf(columns.map((column) => row[column]));
  };
  await pipeline(
    Readable.from(lines(), { objectMode: true }),
    client.query(from(`copy ${table} (${columns.join(', ')}) from stdin`)),
  );
};
