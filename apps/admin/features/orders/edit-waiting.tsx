'use client';

import { Button } from '@souk/ui/button';
import { Notice } from '@souk/ui/notice';
import { priceText } from '@souk/ui/price-parts';
import { toast } from '@souk/ui/toast';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { DESK_LOCALE } from '../../lib/money';
import { useTRPC } from '../../lib/trpc/client';
import { ConfirmDialog } from '../desk/confirm-dialog';
import { useMay } from '../desk/use-may';
import { momentOf } from './order-time';
import type { Order } from './order-types';
import { useOrderChanged } from './use-order-changed';

/** The change of an order that is not made yet; there is one at most. */
export function openEditOf({ edits }: Pick<Order, 'edits'>): Order['edits'][number] | undefined {
  return edits.find(({ state }) => state === 'opening' || state === 'payment_due');
}

/** A change that waits for the shopper to pay: what it is, until when, and the way to take it back. */
export function EditWaiting({ order, nowMs }: { order: Order; nowMs: number }) {
  const trpc = useTRPC();
  const changed = useOrderChanged(order.number);
  const mayEdit = useMay('orders.edit');
  const [asking, setAsking] = useState(false);
  const withdraw = useMutation(trpc.orders.withdrawEdit.mutationOptions());
  const edit = openEditOf(order);
  if (!edit) return null;
  const amountMinor = Math.max(0, edit.differenceMinor);
  const amount = priceText({ amountMinor, currency: order.currency, locale: DESK_LOCALE });
  return (
    <Notice
      kind="stale"
      className="mb-4"
      title={
        edit.state === 'opening'
          ? 'A change is being made.'
          : `A change waits for the shopper to pay ${amount}.`
      }
    >
      {whatOf(edit)}. {edit.payUntil ? `It can be paid until ${momentOf(edit.payUntil, nowMs)}. ` : null}
      Until it is made or taken back, nothing of this order can be sent, cancelled or changed.
      {mayEdit && edit.state === 'payment_due' ? (
        <span className="mt-3 block">
          <Button variant="quiet" size="small" className="max-md:h-11" onClick={() => setAsking(true)}>
            Take the change back
          </Button>
        </span>
      ) : null}
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title="Take the change back?"
        confirmLabel="Take it back"
        onConfirm={async () => {
          changed(await withdraw.mutateAsync({ number: order.number, id: edit.id }));
          toast('The order stays as it was.');
        }}
      >
        <p>What was held for it is free again, and the shopper gets an email. The order stays as it was.</p>
      </ConfirmDialog>
    </Notice>
  );
}

function whatOf({ removed, added }: Order['edits'][number]): string {
  const list = (lines: Order['edits'][number]['added']) =>
    lines.map(({ quantity, title }) => `${quantity} ${title}`).join(', ');
  return [
    added.length > 0 ? `Added: ${list(added)}` : null,
    removed.length > 0 ? `Taken out: ${list(removed)}` : null,
  ]
    .filter(Boolean)
    .join('. ');
}
