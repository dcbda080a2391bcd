'use client';

import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { failureOf, useTRPC } from '../../lib/trpc/client';
import { Panel } from '../desk/panel';
import { HoldOwner } from './hold-owner';
import type { Hold } from './stock-types';
import { plain, timeLeft } from './stock-words';
import { useNow } from './use-now';

/** Who holds units of this item right now, and for how much longer. */
export function ItemHolds({ variantId }: { variantId: string }) {
  const trpc = useTRPC();
  const holds = useQuery({
    ...trpc.stock.holds.queryOptions({ variantId, limit: 25 }),
    refetchInterval: 5_000,
  });
  const now = useNow();
  return (
    <Panel
      title="Live holds"
      aside={
        <Link href="/stock/holds" className="underline underline-offset-4">
          All holds
        </Link>
      }
    >
      {holds.data && holds.data.items.length > 0 ? (
        <ul className="px-5 pb-3">
          {holds.data.items.map((hold) => (
            <li
              key={hold.key}
              className="flex items-center justify-between gap-4 border-line border-b py-2 last:border-b-0"
            >
              <span className="min-w-0">
                <HoldOwner checkout={hold.checkout} cartId={hold.cartId} />
              </span>
              <span className="text-right whitespace-nowrap tabular-nums">
                <span className="block font-semibold">{unitsOf(hold, variantId)}</span>
                <span className="block text-tiny text-ink-muted">{timeLeft(hold.expiresAt, now)} left</span>
              </span>
            </li>
          ))}
        </ul>
      ) : (
        <p className="px-5 pb-5 text-ink-muted" role={holds.isPending ? 'status' : undefined}>
          {holds.data
            ? 'Nobody at the till holds this just now.'
            : holds.isError
              ? failureOf(holds.error).detail
              : 'Fetching the holds'}
        </p>
      )}
    </Panel>
  );
}

function unitsOf(hold: Hold, variantId: string): string {
  const units = hold.lines
    .filter((line) => line.variantId === variantId)
    .reduce((sum, { quantity }) => sum + quantity, 0);
  return `${plain(units)} ${units === 1 ? 'unit' : 'units'}`;
}
