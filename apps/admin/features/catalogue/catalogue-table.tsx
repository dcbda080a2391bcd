import { Price, WasPrice } from '@souk/ui/price';
import type { AdminOutputs } from '../../lib/trpc/client';
import { type Column, DataTable } from '../desk/data-table';
import { ThingTile } from '../orders/thing-tile';
import { StatusMark } from './status-mark';

type Item = AdminOutputs['catalogue']['list']['items'][number];

const LOCALE = 'en-US';

const columns: readonly Column<Item>[] = [
  {
    id: 'thing',
    head: 'Thing',
    cell: (item) => (
      <span className="flex items-center gap-3">
        <ThingTile image={item.image} stall={item.stall} className="h-12 w-11 rounded-field" />
        <span className="grid min-w-0">
          <span className="font-semibold">{item.title}</span>
          <span className="font-normal text-ink-muted">
            {item.variantCount === 1 ? 'One variant' : `${item.variantCount} variants`}
          </span>
        </span>
      </span>
    ),
  },
  {
    id: 'status',
    head: 'State',
    cell: (item) => (
      <span className="grid">
        <StatusMark status={item.status} />
        {item.publishAt ? (
          <span className="text-ink-muted">
            {new Date(item.publishAt).toLocaleString(LOCALE, { dateStyle: 'medium', timeStyle: 'short' })}
          </span>
        ) : null}
      </span>
    ),
  },
  {
    id: 'stall',
    head: 'Stall',
    wide: true,
    cell: (item) => (
      <span data-stall={item.stall} className="flex items-center gap-2">
        <span aria-hidden="true" className="size-2 shrink-0 rounded-pill bg-dot" />
        {[item.stallTitle, item.kindTitle].filter(Boolean).join(', ')}
      </span>
    ),
  },
  { id: 'stock', head: 'Stock', wide: true, cell: (item) => <Stock item={item} /> },
  {
    id: 'price',
    head: 'Price',
    align: 'right',
    cell: (item) => (
      <span className="grid justify-items-end">
        <span className="whitespace-nowrap">
          {item.fromPrice ? <span className="text-ink-muted">from </span> : null}
          <Price
            size="s"
            amountMinor={item.priceMinor}
            currency={item.currency}
            locale={LOCALE}
            tone={item.listPriceMinor === null ? 'plain' : 'sale'}
          />
        </span>
        {item.listPriceMinor === null ? null : (
          <WasPrice
            className="text-tiny"
            amountMinor={item.listPriceMinor}
            currency={item.currency}
            locale={LOCALE}
          />
        )}
      </span>
    ),
  },
];

/** The products of one page. */
export function CatalogueTable({ items }: { items: readonly Item[] }) {
  return (
    <DataTable
      caption="Products"
      rows={items}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/catalogue/${id}`}
      columns={columns}
      tall
    />
  );
}

function Stock({ item: { stock, lowStock } }: { item: Item }) {
  if (stock === 'out') return <span className="font-semibold text-danger">Sold out</span>;
  if (stock === 'low') return <span className="font-semibold text-terracotta">{lowStock} left</span>;
  return <span className="text-ink-muted">In stock</span>;
}
