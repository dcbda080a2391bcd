'use client';

import { priceText } from '@souk/ui/price-parts';
import { toast } from '@souk/ui/toast';
import { useKey } from '@souk/ui/use-key';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { DESK_LOCALE } from '../../lib/money';
import { useTRPC } from '../../lib/trpc/client';
import { ConfirmDialog } from '../desk/confirm-dialog';
import { MoneyField } from '../desk/form/money-field';
import { useOrderChanged } from '../orders/use-order-changed';
import type { Return } from './return-state';

/** Pays a return back and closes it. Suggested is the price of what arrived, as far as that much is left. */
export function PayBack({ one, onClose }: { one: Return; onClose: () => void }) {
  const trpc = useTRPC();
  const changed = useOrderChanged(one.orderNumber);
  const { keyFor } = useKey();
  const refund = useMutation(trpc.returns.refund.mutationOptions());
  const arrivedMinor = one.lines.reduce((sum, line) => sum + line.unitPriceMinor * line.receivedQuantity, 0);
  const [amountMinor, setAmount] = useState<number | null>(Math.min(arrivedMinor, one.leftToRefundMinor));
  const [refusal, setRefusal] = useState<string>();
  const money = (minor: number) =>
    priceText({ amountMinor: minor, currency: one.currency, locale: DESK_LOCALE });
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Pay back"
      confirmLabel="Pay back"
      keepLabel="Not yet"
      onConfirm={async () => {
        if (amountMinor === null || Number.isNaN(amountMinor) || amountMinor < 1) {
          setRefusal('Write an amount above 0, such as 12.50.');
          return false;
        }
        const wish = { id: one.id, amountMinor };
        changed(await refund.mutateAsync({ ...wish, key: keyFor(wish) }));
        toast(`${money(amountMinor)} are on their way back.`);
        return true;
      }}
    >
      <MoneyField
        label="Amount"
        currency={one.currency}
        value={amountMinor}
        refusal={refusal}
        help={`${money(arrivedMinor)} is the price of what arrived; ${money(one.leftToRefundMinor)} of the order are left.`}
        onChange={(amount) => {
          setAmount(amount);
          setRefusal(undefined);
        }}
      />
    </ConfirmDialog>
  );
}
