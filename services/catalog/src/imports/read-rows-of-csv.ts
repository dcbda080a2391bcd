import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CsvError, parse } from 'csv-parse';
import type { ImportProblem } from './import.shapes.ts';

export type CsvRow = { line: number; cells: string[] };

const MAX_ROW_CHARACTERS = 1_000_000;

class FileTooLarge extends Error {}

/** Bytes to text with one kind of line end, so that line numbers are those an editor shows. Bounded in size. */
function toText(maxBytes: number): Transform {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: false });
  let bytes = 0;
  let carry = '';
  const unify = (text: string): string => text.replace(/\r\n?/g, '\n');
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      if (bytes > maxBytes) return done(new FileTooLarge());
      const text = carry + decoder.decode(chunk, { stream: true });
      // A line end may be cut in two by the chunk's end.
      carry = text.endsWith('\r') ? '\r' : '';
      done(null, unify(carry === '' ? text : text.slice(0, -1)));
    },
    flush(done) {
      done(null, unify(carry + decoder.decode()));
    },
  });
}

/**
 * Reads a CSV file row by row as it arrives, each with the line it begins on. A file that cannot be read on ends with
 * one problem; rows before it have been given out.
 */
export async function* readRowsOfCsv(
  file: Readable,
  { maxBytes }: { maxBytes: number },
): AsyncGenerator<CsvRow | { broken: ImportProblem }> {
  const parser = parse({
    bom: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: MAX_ROW_CHARACTERS,
  });
  const flowing = pipeline(file, toText(maxBytes), parser);
  flowing.catch(() => undefined);
  let line = 1;
  try {
    for await (const { record, info } of parser as AsyncIterable<{
      record: string[];
      info: { lines: number };
    }>) {
      const linesInside = record.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
      line = info.lines;
      yield { line: line - linesInside, cells: record };
    }
    await flowing;
  } catch (error) {
    if (error instanceof FileTooLarge) {
      const message = `The file is larger than ${Math.floor(maxBytes / 1024 / 1024)} MiB. Split it; what came before is imported.`;
      yield { broken: { line: line + 1, column: null, code: 'FILE_TOO_LARGE', message } };
    } else if (error instanceof CsvError) {
      const message = `The file cannot be read beyond here: ${reason(error)} What came before is imported.`;
      yield { broken: { line: line + 1, column: null, code: 'FILE_BROKEN', message } };
    } else throw error;
  }
}

const reason = (error: CsvError): string =>
  error.code === 'CSV_QUOTE_NOT_CLOSED'
    ? 'a quotation mark is opened and never closed.'
    : error.code === 'CSV_MAX_RECORD_SIZE'
      ? 'one row is larger than a million characters.'
      : 'a quotation mark stands where none may be.';
