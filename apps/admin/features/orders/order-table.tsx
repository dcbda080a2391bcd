'use client';

import { Price } from '@souk/ui/price';
import Link from 'next/link';
import { DESK_LOCALE } from '../../lib/money';
import { walkRows } from '../desk/walk-rows';
import { buyerName } from './buyer-name';
import { orderState } from './order-state';
import { OrderStateMark } from './order-state-mark';
import { ageOf, momentOf } from './order-time';
import type { OrderSummary } from './order-types';
import { Things } from './things';

const head = 'h-9 border-line border-b px-2 font-normal text-ink-muted first:pl-5 last:pr-5';
const cell = 'h-12 border-line border-b px-2 first:pl-5 last:pr-5';
// Where it is narrow a row is two lines: what belongs to a wide desk alone is left out.
const wide = 'hidden lg:table-cell';

/** Orders, newest first. Arrow keys walk the rows, Enter opens one; a row is a link wherever it is touched. */
export function OrderTable({ orders, nowMs }: { orders: OrderSummary[]; nowMs: number }) {
  return (
    <table className="w-full border-separate border-spacing-0 text-tiny">
      <caption className="sr-only">Orders, newest first</caption>
      <thead className="hidden text-left lg:table-header-group">
        <tr>
          <th className={head}>Order</th>
          <th className={head}>Customer</th>
          <th className={`${head} hidden xl:table-cell`}>Going to</th>
          <th className={head}>Things</th>
          <th className={head}>State</th>
          <th className={`${head} text-right`}>Age</th>
          <th className={`${head} text-right`}>Total</th>
        </tr>
      </thead>
      <tbody onKeyDown={walkRows} className="[&>tr:last-child>td]:border-b-0">
        {orders.map((order) => (
          <tr key={order.id} className="relative hover:bg-sunk/60 has-focus-visible:bg-sunk/60">
            <td className={`${cell} py-2 lg:py-0`}>
              <Link
                href={`/orders/${encodeURIComponent(order.number)}`}
                className="rounded-sm font-semibold whitespace-nowrap after:absolute after:inset-0"
              >
                {order.number}
              </Link>
              <span className="block max-w-[44vw] truncate text-ink-muted lg:hidden">
                {customerOf(order)}, {ageOf(order.placedAt, nowMs)}
              </span>
            </td>
            <td className={`${cell} ${wide} max-w-60 truncate`}>{customerOf(order)}</td>
            <td className={`${cell} hidden max-w-44 truncate text-ink-muted xl:table-cell`}>
              {order.city}, {order.region}
            </td>
            <td className={`${cell} ${wide}`}>
              <Things lines={order.lines} itemCount={order.itemCount} />
            </td>
            <td className={`${cell} ${wide}`}>
              <OrderStateMark state={orderState(order)} />
            </td>
            <td className={`${cell} ${wide} text-right whitespace-nowrap text-ink-muted`}>
              <time dateTime={order.placedAt} title={momentOf(order.placedAt, nowMs)}>
                {ageOf(order.placedAt, nowMs)}
              </time>
            </td>
            <td className={`${cell} py-2 text-right md:py-0`}>
              <Price amountMinor={order.totalMinor} currency={order.currency} locale={DESK_LOCALE} size="s" />
              <span className="mt-0.5 block lg:hidden">
                <OrderStateMark state={orderState(order)} />
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function customerOf(order: OrderSummary): string {
  return buyerName(order);
}
