'use client';

import { priceText } from '@souk/ui/price-parts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useState } from 'react';
import { DESK_LOCALE } from '../../lib/money';
import { type AdminOutputs, failureOf, useTRPC } from '../../lib/trpc/client';
import { ListPages } from '../desk/list/list-pages';
import { Panel } from '../desk/panel';

type Use = AdminOutputs['promotions']['uses']['items'][number];

const words: Record<Use['state'], string> = {
  held: 'at the till',
  confirmed: 'paid',
  released: 'given back',
  lapsed: 'lapsed',
};
const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** Who used it, and what it saved them. */
export function PromotionUses({ id }: { id: string }) {
  const trpc = useTRPC();
  const [after, setAfter] = useState<string | null>(null);
  const uses = useQuery({
    ...trpc.promotions.uses.queryOptions({ id, limit: 10, ...(after ? { after } : {}) }),
    placeholderData: keepPreviousData,
  });
  return (
    <Panel title="Uses">
      <div className="px-5 pt-1 pb-5 text-tiny">
        {uses.isError && !uses.data ? <p role="alert">{failureOf(uses.error).detail}</p> : null}
        {uses.data?.items.length === 0 ? <p className="text-ink-muted">Nobody has used it yet.</p> : null}
        <ul>
          {uses.data?.items.map((use) => (
            <li
              key={use.checkoutId}
              className="flex items-baseline justify-between gap-4 border-line border-b py-2 last:border-b-0"
            >
              <span>
                {use.orderNumber ? (
                  <Link href={`/orders/${use.orderNumber}`} className="font-semibold text-glaze underline">
                    {use.orderNumber}
                  </Link>
                ) : (
                  <span className="font-semibold">A checkout</span>
                )}{' '}
                <span className="text-ink-muted">
                  {words[use.state]}, {moment.format(new Date(use.at))}
                </span>
              </span>
              <span className="tabular-nums">
                {priceText({ amountMinor: use.savedMinor, currency: use.currency, locale: DESK_LOCALE })}
              </span>
            </li>
          ))}
        </ul>
        <ListPages after={after} nextCursor={uses.data?.nextCursor ?? null} onGo={setAfter} />
      </div>
    </Panel>
  );
}
