'use client';

import { Button } from '@souk/ui/button';
import { toast } from '@souk/ui/toast';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC } from '../../lib/trpc/client';
import { ConfirmDialog } from '../desk/confirm-dialog';
import { ReasonDialog } from '../desk/reason-dialog';
import { useMay } from '../desk/use-may';
import { useOrderChanged } from '../orders/use-order-changed';
import { PayBack } from './pay-back';
import { ReceiveSheet } from './receive-sheet';
import type { Return } from './return-state';

const small = { size: 'small', className: 'max-md:h-11' } as const;

/** The next step of a return, by whoever may take it. */
export function ReturnActions({ one }: { one: Return }) {
  const trpc = useTRPC();
  const changed = useOrderChanged(one.orderNumber);
  const [open, setOpen] = useState<'approve' | 'refuse' | 'receive' | 'refund' | null>(null);
  const approve = useMutation(trpc.returns.approve.mutationOptions());
  const mayDecide = useMay('returns.decide');
  const mayReceive = useMay('returns.receive');
  const mayRefund = useMay('orders.refund');
  const close = () => setOpen(null);
  return (
    <>
      {one.state === 'requested' && mayDecide ? (
        <>
          <Button {...small} variant="quiet" onClick={() => setOpen('refuse')}>
            Refuse
          </Button>
          <Button {...small} onClick={() => setOpen('approve')}>
            Agree
          </Button>
        </>
      ) : null}
      {one.state === 'approved' && mayReceive ? (
        <Button {...small} onClick={() => setOpen('receive')}>
          It arrived
        </Button>
      ) : null}
      {one.state === 'received' && mayRefund ? (
        <Button {...small} onClick={() => setOpen('refund')}>
          Pay back
        </Button>
      ) : null}
      <ConfirmDialog
        open={open === 'approve'}
        onOpenChange={close}
        title="Agree to this return?"
        confirmLabel="Agree"
        keepLabel="Not yet"
        onConfirm={async () => {
          changed(await approve.mutateAsync({ id: one.id }));
          toast('Agreed. The shopper has been told.');
        }}
      >
        <p>The shopper is told by email, and sends the things back. Money goes back when they are here.</p>
      </ConfirmDialog>
      {open === 'refuse' ? <Refuse one={one} onClose={close} /> : null}
      {open === 'receive' ? <ReceiveSheet one={one} onClose={close} /> : null}
      {open === 'refund' ? <PayBack one={one} onClose={close} /> : null}
    </>
  );
}

function Refuse({ one, onClose }: { one: Return; onClose: () => void }) {
  const trpc = useTRPC();
  const changed = useOrderChanged(one.orderNumber);
  const refuse = useMutation(trpc.returns.refuse.mutationOptions());
  return (
    <ReasonDialog
      title="Refuse this return?"
      confirmLabel="Refuse it"
      help="The shopper reads it in the email."
      missing="Say why. The shopper reads it."
      onConfirm={async (reason) => {
        changed(await refuse.mutateAsync({ id: one.id, reason }));
        toast('Refused. The shopper has been told why.');
      }}
      onClose={onClose}
    />
  );
}
