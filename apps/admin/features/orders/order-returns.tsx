import Link from 'next/link';
import { Panel } from '../desk/panel';
import { ReturnStateMark } from '../returns/return-state';
import type { Order } from './order-types';

/** What comes or came back of this order. */
export function OrderReturns({ order }: { order: Order }) {
  if (order.returns.length === 0) return null;
  return (
    <Panel title="Returns">
      <ul className="divide-y divide-line border-line border-t">
        {order.returns.map((one) => (
          <li
            key={one.id}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-5 py-3 text-tiny"
          >
            <Link href={`/returns/${one.id}`} className="link">
              {one.lines.map(({ quantity, title }) => `${quantity} × ${title}`).join('; ')}
            </Link>
            <ReturnStateMark state={one.state} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
