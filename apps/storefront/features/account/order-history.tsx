'use client';

import { Button } from '@souk/ui/button';
import { Notice } from '@souk/ui/notice';
import { Price } from '@souk/ui/price';
import { Tile } from '@souk/ui/tile';
import { useInfiniteQuery } from '@tanstack/react-query';
import Link from 'next/link';
import type { Market } from '../../lib/market.ts';
import { useTRPC } from '../../lib/trpc/client.ts';
import { refusalOf } from '../../lib/trpc/refusal.ts';
import { statusText } from '../orders/order-status.ts';

const PICTURES = 3;

/** The customer's orders, the newest first. */
export function OrderHistory({ market }: { market: Market }) {
  const trpc = useTRPC();
  const orders = useInfiniteQuery(
    trpc.orders.mine.infiniteQueryOptions(
      {},
      { initialCursor: null, getNextPageParam: (page) => page.nextCursor ?? undefined, staleTime: 0 },
    ),
  );
  if (orders.isPending) return <div className="min-h-40" aria-busy="true" />;
  if (orders.isError) return <Notice kind="problem" title={refusalOf(orders.error).detail} />;
  const found = orders.data.pages.flatMap(({ items }) => items);
  if (found.length === 0)
    return <p className="text-ink-muted">Nothing yet. What you order will be listed here.</p>;
  const day = new Intl.DateTimeFormat(market.locale, { dateStyle: 'long' });
  return (
    <>
      <ul className="border-t border-line">
        {found.map((order) => (
          <li key={order.id} className="border-b border-line">
            <Link
              href={`/${market.code}/orders/${order.number}`}
              prefetch={false}
              className="flex items-center gap-5 py-5 hover:bg-raised"
            >
              <span className="flex w-35 shrink-0 gap-2 max-sm:hidden" aria-hidden="true">
                {order.lines.slice(0, PICTURES).map((line) => (
                  <span key={`${line.title} ${line.variantTitle}`} className="w-10">
                    <Tile picture={{ ...line.image, alt: '' }} stall={line.stall} size="thumb" />
                  </span>
                ))}
              </span>
              <span className="min-w-0 flex-1">
                <span className="display block text-name">{order.number}</span>
                <span className="block text-small text-ink-muted">
                  {day.format(new Date(order.placedAt))}, {order.itemCount}{' '}
                  {order.itemCount === 1 ? 'thing' : 'things'}
                </span>
              </span>
              <span className="text-small">{statusText(order)}</span>
              <Price
                amountMinor={order.totalMinor}
                currency={order.currency}
                locale={market.locale}
                size="s"
              />
            </Link>
          </li>
        ))}
      </ul>
      {orders.hasNextPage && (
        <Button
          variant="quiet"
          size="medium"
          className="mt-6"
          busy={orders.isFetchingNextPage}
          onClick={() => void orders.fetchNextPage()}
        >
          Earlier orders
        </Button>
      )}
    </>
  );
}
