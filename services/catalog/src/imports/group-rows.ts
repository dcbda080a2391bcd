import { type Column, type Columns, readColumns } from './columns.ts';
import type { ImportProblem } from './import.shapes.ts';
import type { CsvRow } from './read-rows-of-csv.ts';

/** The sign for letters that were lost, and control characters that no text has and no database keeps. */
const UNREADABLE = /\uFFFD|[^\P{Cc}\s]/u;

const MAX_ROWS = 5_000;
const MAX_PROBLEMS = 100;

/** One line of a product. `size` is in characters. */
export type Row = {
  line: number;
  size: number;
  get(column: Column): string;
  /** Whether the file has such a column. */
  has(column: Column): boolean;
};

/** All rows of one product, and what is wrong with them as rows. */
export type RowGroup = {
  handle: string;
  rows: Row[];
  /** All rows it has in the file: more than `rows` where it has more than a product can have. */
  rowCount: number;
  problems: ImportProblem[];
  columns: Columns;
};
export type Grouped = RowGroup | { fileProblem: ImportProblem };

const toRow = ({ line, cells }: CsvRow, columns: Columns): Row => ({
  line,
  size: cells.reduce((sum, cell) => sum + cell.length, 0),
  has: (column) => columns.indexOf(column) !== undefined,
  get: (column) => cells[columns.indexOf(column) ?? -1]?.trim() ?? '',
});

function rowProblems({ line, cells }: CsvRow, columns: Columns): ImportProblem[] {
  const problem = (code: ImportProblem['code'], message: string): ImportProblem => ({
    line,
    column: null,
    code,
    message,
  });
  if (cells.slice(columns.width).some((cell) => cell.trim() !== ''))
    return [
      problem(
        'ROW_TOO_WIDE',
        `This row has ${cells.length} cells where the header has ${columns.width}. Is a comma missing its quotation marks?`,
      ),
    ];
  if (cells.length < columns.width)
    return [
      problem(
        'ROW_TOO_NARROW',
        `This row has ${cells.length} cells where the header has ${columns.width}. Was it cut off?`,
      ),
    ];
  if (cells.some((cell) => UNREADABLE.test(cell)))
    return [problem('TEXT_NOT_UTF8', 'This row has letters that cannot be read. Save the file as UTF-8.')];
  return [];
}

const nameless = ({ line }: Row, columns: Columns): ImportProblem => ({
  line,
  column: columns.nameOf('handle'),
  code: 'HANDLE_MISSING',
  message: 'This row does not say which product it belongs to. Give it the handle of its product.',
});

const columnMissing = (line: number, column: string): ImportProblem => ({
  line,
  column,
  code: 'COLUMN_MISSING',
  message: `The file has no column "${column}". Export products as CSV and send that file.`,
});

const tooManyRows = ({ line }: Row): ImportProblem => ({
  line,
  column: null,
  code: 'TOO_MANY_VARIANTS',
  message: `A product has at most ${MAX_ROWS} rows. Does this one hold several products under one handle?`,
});

/** Takes one more row into a product; only so many are kept, whatever a file claims to be one product. */
function addRow(group: RowGroup, row: Row, problems: ImportProblem[]): void {
  group.rowCount++;
  if (group.rowCount <= MAX_ROWS) group.rows.push(row);
  else if (group.rowCount === MAX_ROWS + 1) group.problems.push(tooManyRows(row));
  if (group.problems.length < MAX_PROBLEMS) group.problems.push(...problems);
}

const fileEmpty: ImportProblem = { line: 1, column: null, code: 'FILE_EMPTY', message: 'The file is empty.' };

/**
 * Gathers rows into products by handle. A row without handle and title continues the product above it, wrongly; one
 * with a title is a nameless product of its own. A handle that comes back later is a group of its own.
 */
export async function* groupRows(
  source: AsyncIterable<CsvRow | { broken: ImportProblem }>,
): AsyncGenerator<Grouped> {
  let columns: Columns | undefined;
  const open: RowGroup[] = [];
  for await (const item of source) {
    const group = open[0];
    if ('broken' in item) {
      // The product under way may miss rows that nobody can read: it is refused with the file's own problem.
      if (group) yield { ...group, problems: [...group.problems, item.broken] };
      yield { fileProblem: item.broken };
      return;
    }
    if (!columns) {
      columns = readColumns(item.cells);
      for (const column of columns.missing) yield { fileProblem: columnMissing(item.line, column) };
      if (columns.missing.length > 0) return;
      continue;
    }
    if (item.cells.every((cell) => cell.trim() === '')) continue;
    const row = toRow(item, columns);
    const handle = row.get('handle').toLowerCase();
    const problems = rowProblems(item, columns);
    if (group && handle === '' && row.get('title') === '') {
      addRow(group, row, [...problems, nameless(row, columns)]);
    } else if (group && handle !== '' && handle === group.handle) {
      addRow(group, row, problems);
    } else {
      if (group) yield group;
      if (handle === '') problems.push(nameless(row, columns));
      open[0] = { handle, rows: [row], rowCount: 1, problems, columns };
    }
  }
  if (open[0]) yield open[0];
  else if (!columns) yield { fileProblem: fileEmpty };
}
