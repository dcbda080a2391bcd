'use client';

import Link from 'next/link';
import type { ReactNode } from 'react';
import { walkRows } from './walk-rows';

export type Column<Row> = {
  id: string;
  head: string;
  cell: (row: Row) => ReactNode;
  align?: 'right';
  /** Belongs to a wide desk alone (from 1024 px). */
  wide?: boolean;
  className?: string;
};

type DataTableProps<Row> = {
  /** Says what the rows are and how they are sorted; read out, not shown. */
  caption: string;
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  columns: readonly Column<Row>[];
  /** Where a row leads. The first cell becomes the link, and the whole row is touched as one. */
  rowHref?: (row: Row) => string;
  /** Rows with pictures are 64 high, others 48. */
  tall?: boolean;
};

const head = 'h-9 border-line border-b px-2 font-normal text-ink-muted first:pl-5 last:pr-5';
const cell = 'border-line border-b px-2 py-2 first:pl-5 last:pr-5';
const classOf = (column: { align?: 'right'; wide?: boolean; className?: string }): string =>
  [
    column.align === 'right' ? 'text-right tabular-nums' : '',
    column.wide ? 'hidden lg:table-cell' : '',
    column.className ?? '',
  ].join(' ');

/** Rows as they came from the server. Arrow keys walk them, Enter opens one. */
export function DataTable<Row>({ caption, rows, rowKey, columns, rowHref, tall }: DataTableProps<Row>) {
  return (
    <table className="w-full border-separate border-spacing-0 text-tiny">
      <caption className="sr-only">{caption}</caption>
      <thead className="text-left">
        <tr>
          {columns.map((column) => (
            <th key={column.id} scope="col" className={`${head} ${classOf(column)}`}>
              {column.head || <span className="sr-only">{column.id}</span>}
            </th>
          ))}
        </tr>
      </thead>
      <tbody onKeyDown={walkRows} className="[&>tr:last-child>td]:border-b-0">
        {rows.map((row) => (
          <tr
            key={rowKey(row)}
            className={`${tall ? 'h-16' : 'h-12'} ${rowHref ? 'relative hover:bg-sunk/60 has-focus-visible:bg-sunk/60' : ''}`}
          >
            {columns.map((column, place) => (
              <td key={column.id} className={`${cell} ${classOf(column)}`}>
                {rowHref && place === 0 ? (
                  <Link href={rowHref(row)} className="rounded-sm font-semibold after:absolute after:inset-0">
                    {column.cell(row)}
                  </Link>
                ) : (
                  column.cell(row)
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
