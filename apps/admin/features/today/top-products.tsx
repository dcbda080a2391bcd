import { Price } from '@souk/ui/price';
import { DESK_LOCALE } from '../../lib/money';
import { type Column, DataTable } from '../desk/data-table';
import { Panel } from '../desk/panel';
import { ThingTile } from '../orders/thing-tile';
import type { Sales } from './sales-types';

const SHOWN = 5;

/** What took most in the period. */
export function TopProducts({ sales }: { sales: Sales }) {
  const sold = sales.products.filter(({ takingsMinor }) => takingsMinor > 0).slice(0, SHOWN);
  return (
    <Panel title="Top things" className="mb-4 overflow-clip">
      {sold.length === 0 ? (
        <p className="px-5 pb-5 text-ink-muted">Nothing was sold in this time.</p>
      ) : (
        <DataTable
          caption="The things that took most, the most first"
          rows={sold}
          rowKey={({ productId }) => productId}
          rowHref={({ productId }) => `/catalogue/${productId}`}
          columns={columnsOf(sales.currency)}
        />
      )}
    </Panel>
  );
}

const columnsOf = (currency: string): Column<Sales['products'][number]>[] => [
  {
    id: 'thing',
    head: 'Thing',
    cell: ({ title, image, stall }) => (
      <span className="flex items-center gap-3">
        <ThingTile image={image} stall={stall} className="size-8 rounded-[8px]" />
        {title}
      </span>
    ),
  },
  { id: 'units', head: 'Sold', align: 'right', cell: ({ units }) => units.toLocaleString(DESK_LOCALE) },
  {
    id: 'takings',
    head: 'Takings',
    align: 'right',
    cell: ({ takingsMinor }) => (
      <Price amountMinor={takingsMinor} currency={currency} locale={DESK_LOCALE} size="s" />
    ),
  },
];
