import { Panel } from '../desk/panel';
import { momentOf } from './order-time';
import type { Order } from './order-types';

/** The parcels that left: what was in each, and where to follow it. */
export function Parcels({ order, nowMs }: { order: Order; nowMs: number }) {
  if (order.fulfilments.length === 0) return null;
  const nameOf = new Map(order.lines.map((line) => [line.variantId, `${line.title}, ${line.variantTitle}`]));
  return (
    <Panel title="Parcels" aside={`${order.fulfilments.length} sent`}>
      <ul className="divide-y divide-line border-line border-t">
        {order.fulfilments.map((parcel) => (
          <li key={parcel.id} className="grid gap-1 px-5 py-3 text-tiny">
            <span className="flex flex-wrap items-baseline justify-between gap-x-4">
              <span className="font-semibold">
                {parcel.carrier}{' '}
                {parcel.trackingUrl ? (
                  <a href={parcel.trackingUrl} target="_blank" rel="noreferrer" className="link">
                    {parcel.trackingNumber}
                  </a>
                ) : (
                  parcel.trackingNumber
                )}
              </span>
              <time dateTime={parcel.at} className="text-ink-muted">
                {momentOf(parcel.at, nowMs)}
              </time>
            </span>
            <span className="text-ink-muted">
              {parcel.lines
                .map(({ variantId, quantity }) => `${quantity} × ${nameOf.get(variantId) ?? 'a thing'}`)
                .join('; ')}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
