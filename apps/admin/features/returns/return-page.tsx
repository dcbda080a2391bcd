'use client';

import { Notice } from '@souk/ui/notice';
import { priceText } from '@souk/ui/price-parts';
import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { DESK_LOCALE } from '../../lib/money';
import { failureOf, useTRPC } from '../../lib/trpc/client';
import { Facts } from '../desk/facts';
import { PageHead } from '../desk/page-head';
import { Panel } from '../desk/panel';
import { buyerName } from '../orders/buyer-name';
import { momentOf } from '../orders/order-time';
import { ThingTile } from '../orders/thing-tile';
import { ReturnActions } from './return-actions';
import { type Return, ReturnStateMark } from './return-state';

/** One return: what comes back and why, where it stands, and the next step. */
export function ReturnPage({ id }: { id: string }) {
  const trpc = useTRPC();
  const found = useQuery({ ...trpc.returns.byId.queryOptions({ id }), refetchInterval: 30_000 });
  if (found.isError && !found.data)
    return (
      <>
        <PageHead title="This return is not here" trail={[{ label: 'Returns', href: '/returns' }]} />
        <Notice kind="problem" title="It could not be opened.">
          {failureOf(found.error).detail}
        </Notice>
      </>
    );
  if (!found.data)
    return (
      <p role="status" className="text-ink-muted">
        Fetching the return
      </p>
    );
  const one = found.data;
  const at = (moment: string | null) => (moment ? momentOf(moment, found.dataUpdatedAt) : null);
  return (
    <>
      <PageHead
        title={`Return of ${one.orderNumber}`}
        trail={[{ label: 'Returns', href: '/returns' }]}
        mark={<ReturnStateMark state={one.state} badge />}
        actions={<ReturnActions one={one} />}
      />
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1.45fr)_minmax(0,1fr)]">
        <Panel title="Things">
          <ReturnLines one={one} />
        </Panel>
        <Panel title="How it stands">
          <Facts
            facts={[
              {
                name: 'Order',
                value: (
                  <Link href={`/orders/${encodeURIComponent(one.orderNumber)}`} className="link">
                    {one.orderNumber}
                  </Link>
                ),
              },
              // As the label on the parcel says it.
              { name: 'Return', value: one.number },
              ...(one.state === 'approved' ? [{ name: 'Label', value: <LabelLink one={one} /> }] : []),
              { name: 'From', value: buyerName(one) },
              { name: 'Asked for', value: at(one.requestedAt) },
              ...(one.decidedAt
                ? [{ name: one.state === 'refused' ? 'Refused' : 'Agreed', value: at(one.decidedAt) }]
                : []),
              ...(one.refusalReason ? [{ name: 'Because', value: one.refusalReason }] : []),
              ...(one.receivedAt ? [{ name: 'Arrived', value: at(one.receivedAt) }] : []),
              ...(one.closedAt && one.state === 'refunded'
                ? [{ name: 'Paid back', value: at(one.closedAt) }]
                : []),
              ...(one.note ? [{ name: 'Note', value: one.note }] : []),
            ]}
          />
        </Panel>
      </div>
    </>
  );
}

function LabelLink({ one }: { one: Return }) {
  return (
    <a
      href={`/api/documents/orders/${encodeURIComponent(one.orderNumber)}/returns/${one.id}/label.pdf`}
      target="_blank"
      rel="noreferrer"
      className="link"
    >
      Print it
    </a>
  );
}

function ReturnLines({ one }: { one: Return }) {
  return (
    <ul className="divide-y divide-line border-line border-t">
      {one.lines.map((line) => (
        <li key={`${line.variantId} ${line.reason}`} className="flex items-center gap-3 px-5 py-3 text-tiny">
          <ThingTile image={line.image} stall={line.stall} className="size-11 rounded-[10px]" />
          <span className="min-w-0 flex-1">
            <span className="block font-semibold">
              {line.quantity} × {line.title}
            </span>
            <span className="block text-ink-muted">
              {line.variantTitle} · {line.reason}
            </span>
            {line.receivedQuantity > 0 ? (
              <span className="block text-ink-muted">
                {line.receivedQuantity} arrived, {line.restockedQuantity} back on the shelf
              </span>
            ) : null}
          </span>
          <span className="tabular-nums">
            {priceText({
              amountMinor: line.unitPriceMinor * line.quantity,
              currency: one.currency,
              locale: DESK_LOCALE,
            })}
          </span>
        </li>
      ))}
    </ul>
  );
}
