import { type TaxClass, taxClassSchema } from '@souk/events/tax-class';
import type { Column } from './columns.ts';
import type { Row, RowGroup } from './group-rows.ts';
import type { ImportCode, ImportProblem } from './import.shapes.ts';

/** Reads single cells and notes what is wrong with them, by line and column. */
export type CellReader = {
  problems: ImportProblem[];
  note(row: Row, column: Column, code: ImportCode, message: string): void;
  text(row: Row, column: Column, maxLength: number): string;
  flag(row: Row, column: Column, fallback: boolean): boolean;
  /** Minor units; null when the cell is blank. */
  price(row: Row, column: Column): number | null;
  /** Null when the cell is blank. */
  quantity(row: Row): number | null;
  grams(row: Row): number;
  mayBackorder(row: Row): boolean;
  /** Null where the cells say only that it is taxed. */
  taxClass(row: Row): TaxClass | null;
};

/** Nobody reads more of one product, and a file may have a million. */
const MAX_PROBLEMS = 100;
const MAX_QUANTITY = 10_000_000;

export function readCells({ columns, problems: found }: RowGroup): CellReader {
  const problems = [...found];
  const note: CellReader['note'] = (row, column, code, message) => {
    if (problems.length < MAX_PROBLEMS)
      problems.push({ line: row.line, column: columns.nameOf(column), code, message });
  };
  const shown = (cell: string): string => `"${cell.slice(0, 40)}"`;
  const mayBackorder: CellReader['mayBackorder'] = (row) => {
    const cell = row.get('policy').toLowerCase();
    if (!['', 'deny', 'continue', 'true', 'false'].includes(cell))
      note(row, 'policy', 'POLICY_INVALID', `${shown(cell)} is neither deny nor continue.`);
    return cell === 'continue' || cell === 'true';
  };
  const flag: CellReader['flag'] = (row, column, fallback) => {
    const cell = row.get(column).toLowerCase();
    if (cell === '') return fallback;
    if (['true', 'yes', '1'].includes(cell)) return true;
    if (!['false', 'no', '0'].includes(cell))
      note(row, column, 'FLAG_INVALID', `${shown(cell)} is neither true nor false.`);
    return false;
  };
  const taxClass: CellReader['taxClass'] = (row) => {
    const isTaxed = flag(row, 'taxable', true);
    const cell = row.get('taxClass').toLowerCase();
    if (cell === '') return isTaxed ? null : 'none';
    const { data } = taxClassSchema.safeParse(cell);
    if (!data)
      note(row, 'taxClass', 'TAX_CLASS_INVALID', `${shown(cell)} is neither standard, reduced nor none.`);
    return data ?? null;
  };
  return {
    problems,
    note,
    flag,
    mayBackorder,
    taxClass,
    text: (row, column, maxLength) => {
      const cell = row.get(column);
      if (cell.length > maxLength)
        note(
          row,
          column,
          'TEXT_TOO_LONG',
          `This text has ${cell.length} characters; at most ${maxLength} fit.`,
        );
      return cell;
    },
    price: (row, column) => {
      const cell = row.get(column);
      if (cell === '') return null;
      // A comma before two digits can only be a decimal one; "1,000" may be either and is refused.
      const match = /^(\d{1,6})(?:\.(\d{1,2})0*|,(\d{2}))?$/.exec(cell);
      if (match) return Number(match[1]) * 100 + Number((match[2] ?? match[3] ?? '').padEnd(2, '0'));
      note(row, column, 'PRICE_INVALID', `${shown(cell)} is not a price. Write it like 48 or 18.50.`);
      return null;
    },
    quantity: (row) => {
      const cell = row.get('quantity');
      if (cell === '') return null;
      // Exports of shops that sell beyond their stock have counts below zero: there, that is nothing in stock.
      if (/^-\d+$/.test(cell) && mayBackorder(row)) return 0;
      const quantity = Number(cell);
      if (/^\d+(\.0+)?$/.test(cell) && quantity <= MAX_QUANTITY) return quantity;
      note(
        row,
        'quantity',
        'QUANTITY_INVALID',
        `${shown(cell)} is not a stock count. Write a whole number, 0 or more.`,
      );
      return 0;
    },
    grams: (row) => {
      const cell = row.get('grams');
      if (cell === '') return 0;
      if (/^\d{1,8}(\.\d+)?$/.test(cell)) return Math.round(Number(cell));
      note(row, 'grams', 'WEIGHT_INVALID', `${shown(cell)} is not a weight in grams.`);
      return 0;
    },
  };
}
