'use client';

import { Button } from '@souk/ui/button';
import { Notice } from '@souk/ui/notice';
import { Price } from '@souk/ui/price';
import { useInfiniteQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useErrorText } from '../../i18n/use-refusal-text.ts';
import type { Market } from '../../lib/market.ts';
import { useTRPC } from '../../lib/trpc/client.ts';
import { standingOf } from '../orders/order-status.ts';
import { Tile } from '../ui/tile.tsx';

const PICTURES = 3;

/** The customer's orders, the newest first. */
export function OrderHistory({ market }: { market: Market }) {
  const t = useTranslations('account');
  const status = useTranslations('status');
  const errorText = useErrorText('account');
  const trpc = useTRPC();
  const orders = useInfiniteQuery(
    trpc.orders.mine.infiniteQueryOptions(
      {},
      { initialCursor: null, getNextPageParam: (page) => page.nextCursor ?? undefined, staleTime: 0 },
    ),
  );
  if (orders.isPending) return <div className="min-h-40" aria-busy="true" />;
  if (orders.isError) return <Notice kind="problem" title={errorText(orders.error)} />;
  const found = orders.data.pages.flatMap(({ items }) => items);
  if (found.length === 0) return <p className="text-ink-muted">{t('noOrders')}</p>;
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
                <span className="display block text-name">
                  <bdi>{order.number}</bdi>
                </span>
                <span className="block text-small text-ink-muted">
                  {t('placed', { day: day.format(new Date(order.placedAt)), count: order.itemCount })}
                </span>
              </span>
              <span className="text-small">{status(standingOf(order))}</span>
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
          {t('earlier')}
        </Button>
      )}
    </>
  );
}
