'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTRPC } from '../../lib/trpc/client';
import { ReasonDialog } from '../desk/reason-dialog';
import { nameOfService } from './service-words';
import type { ParkedEvent } from './system-types';

/** Asks why an event is given up, and says what that means. */
export function DiscardDialog({ event, onClose }: { event: ParkedEvent; onClose: () => void }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const discard = useMutation(
    trpc.system.discard.mutationOptions({
      onSettled: () => queryClient.invalidateQueries(trpc.system.parked.queryFilter()),
    }),
  );
  const { service, eventId, type } = event;
  return (
    <ReasonDialog
      title="Give this event up?"
      confirmLabel="Discard the event"
      keepLabel="Keep it parked"
      missing="Say in a few words why this event is given up. The audit log keeps it."
      shortest={3}
      longest={300}
      onConfirm={(reason) => discard.mutateAsync({ service, eventId, reason })}
      onClose={onClose}
    >
      <p>
        {nameOfService(service)} will never do what <code>{type}</code> asks of it. What waits behind it can
        be replayed then. The audit log keeps the event and your reason.
      </p>
    </ReasonDialog>
  );
}
