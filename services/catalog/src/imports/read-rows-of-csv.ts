import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CsvError, parse } from 'csv-parse';
import type { ImportProblem } from './import.shapes.ts';
import { type TextKind, toText } from './text-encoding.ts';

export type CsvRow = { line: number; cells: string[] };

/** A row of this size is still read and refused by its line; beyond it the file ends, so that memory stays bounded. */
const MAX_ROW_CHARACTERS = 24_000_000;

/**
 * Reads a CSV file row by row, each with the line it begins on. A file that cannot be read on ends with one problem;
 * rows before it have been given out.
 */
export async function* readRowsOfCsv(
  file: Readable,
  { encoding, delimiter, seen }: TextKind & { seen(bytes: number): void },
): AsyncGenerator<CsvRow | { broken: ImportProblem }> {
  const parser = parse({
    bom: true,
    info: true,
    delimiter,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: MAX_ROW_CHARACTERS,
  });
  const flowing = pipeline(file, toText(encoding, seen), parser);
  flowing.catch(() => undefined);
  let line = 1;
  try {
    for await (const { record, info } of parser as AsyncIterable<{
      record: string[];
      info: { lines: number };
    }>) {
      line = info.lines;
      yield { line: line - linesInside(record), cells: record };
    }
    await flowing;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const message = `The file cannot be read beyond here: ${reason(error)} Nothing of it is imported; mend this place and send the file again.`;
    yield { broken: { line: line + 1, column: null, code: 'FILE_BROKEN', message } };
  } finally {
    file.destroy();
  }
}

const linesInside = (record: string[]): number => {
  let lines = 0;
  for (const cell of record)
    for (let at = cell.indexOf('\n'); at !== -1; at = cell.indexOf('\n', at + 1)) lines++;
  return lines;
};

const reason = (error: CsvError): string =>
  error.code === 'CSV_QUOTE_NOT_CLOSED'
    ? 'a quotation mark is opened and never closed.'
    : error.code === 'CSV_MAX_RECORD_SIZE'
      ? `one row is larger than ${MAX_ROW_CHARACTERS / 1_000_000} million characters. Is a quotation mark never closed?`
      : 'a quotation mark stands where none may be.';
