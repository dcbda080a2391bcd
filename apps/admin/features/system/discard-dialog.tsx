'use client';

import { TextArea } from '@souk/ui/text-area';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC } from '../../lib/trpc/client';
import { ConfirmDialog } from '../desk/confirm-dialog';
import { nameOfService } from './service-words';
import type { ParkedEvent } from './system-types';

const SHORTEST = 3;
const WANTED = 'Say in a few words why this event is given up. The audit log keeps it.';

/** Asks why an event is given up, and says what that means. */
export function DiscardDialog({ event, onClose }: { event: ParkedEvent; onClose: () => void }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const discard = useMutation(
    trpc.system.discard.mutationOptions({
      onSettled: () => queryClient.invalidateQueries(trpc.system.parked.queryFilter()),
    }),
  );
  const { service, eventId, type } = event;
  const confirm = async () => {
    const tooShort = reason.trim().length < SHORTEST;
    setMissing(tooShort);
    if (tooShort) throw new Error(WANTED);
    await discard.mutateAsync({ service, eventId, reason: reason.trim() });
  };
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Give this event up?"
      confirmLabel="Discard the event"
      keepLabel="Keep it parked"
      onConfirm={confirm}
    >
      <p>
        {nameOfService(service)} will never do what <code>{type}</code> asks of it. What waits behind it can
        be replayed then. The audit log keeps the event and your reason.
      </p>
      <TextArea
        label="Why"
        value={reason}
        maxLength={300}
        refusal={missing && reason.trim().length < SHORTEST ? WANTED : undefined}
        onChange={(change) => setReason(change.target.value)}
      />
    </ConfirmDialog>
  );
}
