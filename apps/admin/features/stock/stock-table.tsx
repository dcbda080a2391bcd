'use client';

import { IconButton } from '@souk/ui/icon-button';
import { Minus, Plus } from 'lucide-react';
import { useState } from 'react';
import { type Column, DataTable } from '../desk/data-table';
import { ThingTile } from '../orders/thing-tile';
import { AdjustDialog } from './adjust-dialog';
import { LevelMark } from './level-mark';
import type { StockItem } from './stock-types';
import { nameOf, plain } from './stock-words';

/** The stock, one item a row. Plus and minus ask for the reason and move units at once. */
export function StockTable({ items, mayWrite }: { items: readonly StockItem[]; mayWrite: boolean }) {
  const [asked, setAsked] = useState<{ item: StockItem; delta: number } | null>(null);
  const columns: Column<StockItem>[] = [
    { id: 'thing', head: 'Thing', cell: (item) => <Thing item={item} />, className: 'w-full max-w-0' },
    {
      id: 'on-hand',
      head: 'On hand',
      align: 'right',
      wide: true,
      className: 'whitespace-nowrap',
      cell: ({ stock }) => (stock.tracked ? plain(stock.onHand) : '–'),
    },
    {
      id: 'promised',
      head: 'Promised',
      align: 'right',
      wide: true,
      cell: ({ stock }) => (stock.tracked ? plain(stock.reserved) : '–'),
    },
    {
      id: 'free',
      head: 'Free',
      align: 'right',
      cell: ({ stock }) => (
        <span className="font-semibold">{stock.available === null ? '–' : plain(stock.available)}</span>
      ),
    },
    {
      id: 'low-at',
      head: 'Low at',
      align: 'right',
      wide: true,
      className: 'whitespace-nowrap',
      cell: ({ stock }) => <span className="text-ink-muted">{stock.tracked ? plain(stock.lowAt) : '–'}</span>,
    },
    {
      id: 'level',
      head: 'Level',
      wide: true,
      className: 'pl-6',
      cell: (item) => (item.gone ? 'No longer sold' : <LevelMark level={item.level} />),
    },
  ];
  if (mayWrite)
    columns.push({
      id: 'adjust',
      head: '',
      align: 'right',
      className: 'whitespace-nowrap',
      cell: (item) =>
        item.stock.tracked ? (
          <span className="relative z-10 -my-2 inline-flex md:-mr-2">
            <IconButton
              label={`Take away from ${nameOf(item)}`}
              className="md:size-9"
              onClick={() => setAsked({ item, delta: -1 })}
            >
              <Minus aria-hidden="true" className="size-4" strokeWidth={1.75} />
            </IconButton>
            <IconButton
              label={`Add to ${nameOf(item)}`}
              className="md:size-9"
              onClick={() => setAsked({ item, delta: 1 })}
            >
              <Plus aria-hidden="true" className="size-4" strokeWidth={1.75} />
            </IconButton>
          </span>
        ) : null,
    });
  return (
    <>
      <DataTable
        caption="Stock"
        rows={items}
        rowKey={({ variantId }) => variantId}
        rowHref={({ variantId }) => `/stock/${variantId}`}
        columns={columns}
        tall
      />
      {asked ? <AdjustDialog {...asked} onClose={() => setAsked(null)} /> : null}
    </>
  );
}

function Thing({ item }: { item: StockItem }) {
  const more = [item.variantTitle, item.sku].filter((part) => part).join(' · ');
  return (
    <span className="flex min-w-0 items-center gap-3">
      <ThingTile image={item.image} stall={item.stall} className="size-11 rounded-field" />
      <span className="min-w-0">
        <span className="block truncate">{item.title}</span>
        {more ? <span className="block truncate font-normal text-ink-muted">{more}</span> : null}
        <span className="mt-0.5 block font-normal lg:hidden">
          {item.gone ? 'No longer sold' : <LevelMark level={item.level} />}
        </span>
      </span>
    </span>
  );
}
