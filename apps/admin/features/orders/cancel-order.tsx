'use client';

import { priceText } from '@souk/ui/price-parts';
import { TextArea } from '@souk/ui/text-area';
import { toast } from '@souk/ui/toast';
import { useKey } from '@souk/ui/use-key';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { DESK_LOCALE } from '../../lib/money';
import { useTRPC } from '../../lib/trpc/client';
import { ConfirmDialog } from '../desk/confirm-dialog';
import type { Order } from './order-types';
import { useOrderChanged } from './use-order-changed';

/** Cancels an order nothing of which was sent: all money back, all things back on the shelf. */
export function CancelOrder({ order, onClose }: { order: Order; onClose: () => void }) {
  const trpc = useTRPC();
  const changed = useOrderChanged(order.number);
  const { keyFor } = useKey();
  const [reason, setReason] = useState('');
  const [refusal, setRefusal] = useState<string>();
  const cancel = useMutation(trpc.orders.cancel.mutationOptions());
  const back = priceText({
    amountMinor: order.leftToRefundMinor,
    currency: order.currency,
    locale: DESK_LOCALE,
  });
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={`Cancel ${order.number}?`}
      confirmLabel="Cancel the order"
      keepLabel="Keep it"
      onConfirm={async () => {
        if (!reason.trim()) {
          setRefusal('Say why. The shopper reads it.');
          return false;
        }
        const wish = { number: order.number, reason: reason.trim() };
        changed(await cancel.mutateAsync({ ...wish, key: keyFor(wish) }));
        toast(`${order.number} is cancelled.`);
        return true;
      }}
    >
      <p>
        {order.leftToRefundMinor > 0 ? `${back} go back to the shopper, and everything` : 'Everything'}{' '}
        returns to the shelf. This cannot be taken back.
      </p>
      <TextArea
        label="Why"
        help="The shopper reads it in the email."
        maxLength={500}
        value={reason}
        refusal={refusal}
        onChange={(event) => {
          setReason(event.target.value);
          setRefusal(undefined);
        }}
      />
    </ConfirmDialog>
  );
}
