'use client';

import { Button } from '@souk/ui/button';
import { Printer } from 'lucide-react';
import { useState } from 'react';
import { deskButton } from '../desk/desk-button';
import { useMay } from '../desk/use-may';
import { CancelOrder } from './cancel-order';
import { EditSheet } from './edit-sheet';
import { openEditOf } from './edit-waiting';
import type { Order } from './order-types';
import { RefundSheet } from './refund-sheet';
import { ReturnSheet } from './return-sheet';
import { ShipSheet } from './ship-sheet';
import { leftToReturn, leftToShip } from './units';

const any = (units: Readonly<Record<string, number>>): boolean => Object.keys(units).length > 0;
const quiet = { variant: 'quiet', size: 'small', className: 'max-md:h-11' } as const;

/** What can be done with an order now, by whoever sits here. What cannot is not offered. */
export function OrderActions({ order }: { order: Order }) {
  const [open, setOpen] = useState<'ship' | 'refund' | 'return' | 'cancel' | 'edit' | null>(null);
  // While a change waits for its payment, nothing else moves what it is about.
  const isWaiting = openEditOf(order) !== undefined;
  const mayShip = useMay('orders.ship') && !isWaiting && any(leftToShip(order));
  const mayEdit =
    useMay('orders.edit') && !isWaiting && order.status === 'confirmed' && any(leftToShip(order));
  const mayRefund = useMay('orders.refund') && order.status !== 'cancelled' && order.leftToRefundMinor > 0;
  const mayReturn = useMay('returns.decide') && any(leftToReturn(order));
  const mayCancel =
    useMay('orders.cancel') &&
    !isWaiting &&
    order.status === 'confirmed' &&
    order.fulfilment === 'unfulfilled';
  const close = () => setOpen(null);
  const papers = `/api/documents/orders/${encodeURIComponent(order.number)}`;
  return (
    <>
      <a href={`${papers}/invoice.pdf`} target="_blank" rel="noreferrer" className={deskButton('quiet')}>
        Invoice
      </a>
      {order.status === 'confirmed' ? (
        <a
          href={`${papers}/packing-slip.pdf`}
          target="_blank"
          rel="noreferrer"
          className={deskButton('quiet')}
        >
          <Printer aria-hidden="true" className="size-4" strokeWidth={1.75} />
          Packing slip
        </a>
      ) : null}
      {mayCancel ? (
        <Button {...quiet} onClick={() => setOpen('cancel')}>
          Cancel
        </Button>
      ) : null}
      {mayEdit ? (
        <Button {...quiet} onClick={() => setOpen('edit')}>
          Change
        </Button>
      ) : null}
      {mayReturn ? (
        <Button {...quiet} onClick={() => setOpen('return')}>
          Return
        </Button>
      ) : null}
      {mayRefund ? (
        <Button {...quiet} onClick={() => setOpen('refund')}>
          Refund
        </Button>
      ) : null}
      {mayShip ? (
        <Button size="small" className="max-md:h-11" onClick={() => setOpen('ship')}>
          Mark as sent
        </Button>
      ) : null}
      {open === 'ship' ? <ShipSheet order={order} onClose={close} /> : null}
      {open === 'refund' ? <RefundSheet order={order} onClose={close} /> : null}
      {open === 'edit' ? <EditSheet order={order} onClose={close} /> : null}
      {open === 'return' ? <ReturnSheet order={order} onClose={close} /> : null}
      {open === 'cancel' ? <CancelOrder order={order} onClose={close} /> : null}
    </>
  );
}
