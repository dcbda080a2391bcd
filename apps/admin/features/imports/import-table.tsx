import { DataTable } from '../desk/data-table';
import { momentOf } from '../orders/order-time';
import type { Import } from './import-types';
import { countsInWords, isWorking } from './import-words';
import { StateMark } from './state-mark';

/** Imports, the latest first. */
export function ImportTable({ items }: { items: readonly Import[] }) {
  const nowMs = Date.now();
  return (
    <DataTable
      caption="Imports, the latest first"
      rows={items}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/imports/${id}`}
      columns={[
        {
          id: 'file',
          head: 'File',
          cell: ({ name }) => <span className="break-all">{name}</span>,
        },
        { id: 'state', head: 'State', cell: (row) => <StateMark of={row} /> },
        {
          id: 'products',
          head: 'Products',
          wide: true,
          cell: (row) => (isWorking(row.state) && !row.result ? 'Counting' : countsInWords(row)),
        },
        { id: 'by', head: 'By', wide: true, cell: ({ by }) => by ?? 'Command line' },
        {
          id: 'when',
          head: 'When',
          align: 'right',
          className: 'max-sm:hidden',
          cell: ({ createdAt }) => momentOf(createdAt, nowMs),
        },
      ]}
    />
  );
}
