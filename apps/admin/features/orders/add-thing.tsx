'use client';

import { Field } from '@souk/ui/field';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC } from '../../lib/trpc/client';
import { useSettled } from '../palette/use-settled';
import type { EditRow } from './edit-plan';
import { ThingTile } from './thing-tile';

const PAUSE_MS = 200;
const SHOWN = 6;

/** Finds something the hall sells, to add it to an order. `chosen`: what is in it already. */
export function AddThing({ chosen, onAdd }: { chosen: readonly string[]; onAdd: (row: EditRow) => void }) {
  const trpc = useTRPC();
  const [typed, setTyped] = useState('');
  const q = useSettled(typed.trim(), PAUSE_MS);
  const isAsking = q.length > 1 && typed.trim().length > 1;
  const found = useQuery({
    ...trpc.stock.list.queryOptions({ q, limit: 20 }),
    enabled: isAsking,
    placeholderData: keepPreviousData,
  });
  const offered = (found.data?.items ?? [])
    .filter(({ variantId, gone }) => !gone && !chosen.includes(variantId))
    .slice(0, SHOWN);
  return (
    <div className="grid gap-2">
      <Field
        label="Add something"
        type="search"
        autoComplete="off"
        placeholder="Type a name or a SKU"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.preventDefault();
        }}
      />
      {isAsking && found.data ? (
        <ul
          aria-label="Things found"
          className="grid overflow-clip rounded-field border border-line bg-raised"
        >
          {offered.map(({ variantId, title, variantTitle, stall, image, stock }) => (
            <li key={variantId} className="border-line border-b last:border-b-0">
              <button
                type="button"
                className="flex min-h-11 w-full items-center gap-3 px-3 py-1.5 text-left text-tiny hover:bg-sunk"
                onClick={() => {
                  onAdd({
                    variantId,
                    title,
                    variantTitle: variantTitle ?? '',
                    stall,
                    image,
                    now: 0,
                    sent: 0,
                  });
                  setTyped('');
                }}
              >
                <ThingTile image={image} stall={stall} className="size-8 rounded-[8px]" />
                <span className="min-w-0 flex-1">
                  <span className="block font-semibold">{title}</span>
                  <span className="block text-ink-muted">{variantTitle}</span>
                </span>
                <span className="text-ink-muted tabular-nums">
                  {stock.available === null ? 'not counted' : `${stock.available} free`}
                </span>
              </button>
            </li>
          ))}
          {offered.length === 0 ? (
            <li className="px-4 py-3 text-ink-muted text-tiny">Nothing else of that name.</li>
          ) : null}
        </ul>
      ) : null}
    </div>
  );
}
