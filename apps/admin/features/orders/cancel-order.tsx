'use client';

import { priceText } from '@souk/ui/price-parts';
import { toast } from '@souk/ui/toast';
import { useKey } from '@souk/ui/use-key';
import { useMutation } from '@tanstack/react-query';
import { DESK_LOCALE } from '../../lib/money';
import { useTRPC } from '../../lib/trpc/client';
import { ReasonDialog } from '../desk/reason-dialog';
import type { Order } from './order-types';
import { useOrderChanged } from './use-order-changed';

/** Cancels an order nothing of which was sent: all money back, all things back on the shelf. */
export function CancelOrder({ order, onClose }: { order: Order; onClose: () => void }) {
  const trpc = useTRPC();
  const changed = useOrderChanged(order.number);
  const { keyFor } = useKey();
  const cancel = useMutation(trpc.orders.cancel.mutationOptions());
  const back = priceText({
    amountMinor: order.leftToRefundMinor,
    currency: order.currency,
    locale: DESK_LOCALE,
  });
  return (
    <ReasonDialog
      title={`Cancel ${order.number}?`}
      confirmLabel="Cancel the order"
      keepLabel="Keep it"
      help="The shopper reads it in the email."
      missing="Say why. The shopper reads it."
      onConfirm={async (reason) => {
        const wish = { number: order.number, reason };
        changed(await cancel.mutateAsync({ ...wish, key: keyFor(wish) }));
        toast(`${order.number} is cancelled.`);
      }}
      onClose={onClose}
    >
      <p>
        {order.leftToRefundMinor > 0 ? `${back} go back to the shopper, and everything` : 'Everything'}{' '}
        returns to the shelf. This cannot be taken back.
      </p>
    </ReasonDialog>
  );
}
