'use client';

import { Notice } from '@souk/ui/notice';
import { toast } from '@souk/ui/toast';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { failureOf, useTRPC } from '../../lib/trpc/client';
import { Panel } from '../desk/panel';
import { DiscardDialog } from './discard-dialog';
import { ParkedEntry } from './parked-entry';
import { listOfServices, nameOfService } from './service-words';
import { type ParkedEvent, REFRESH_MS } from './system-types';

/** Events that could not be taken: what they say, why they are here, and the two things that can be done. */
export function ParkedPanel() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [discarding, setDiscarding] = useState<ParkedEvent | null>(null);
  const parked = useQuery({ ...trpc.system.parked.queryOptions(), refetchInterval: REFRESH_MS });
  const replay = useMutation(
    trpc.system.replay.mutationOptions({
      onSuccess: ({ applied, reason }, { service }) =>
        toast(
          reason === null
            ? `${nameOfService(service)} took ${applied === 1 ? 'the event' : `${applied} events`}.`
            : `${nameOfService(service)} still cannot take it: ${reason}`,
        ),
      onSettled: () => queryClient.invalidateQueries(trpc.system.parked.queryFilter()),
    }),
  );

  return (
    <Panel
      title="Parked events"
      className="mb-5 overflow-clip"
      aside={parked.data ? parked.data.total.toLocaleString('en-US') : null}
    >
      {parked.isError ? (
        <Notice kind="problem" title="The parked events could not be fetched." className="mx-5 mb-5">
          {failureOf(parked.error).detail}
        </Notice>
      ) : null}
      {replay.isError ? (
        <Notice kind="problem" title="That did not work." className="mx-5 mb-4">
          {failureOf(replay.error).detail}
        </Notice>
      ) : null}
      {parked.data && parked.data.missing.length > 0 ? (
        <p className="px-5 pb-4 text-terracotta">Not asked: {listOfServices(parked.data.missing)}.</p>
      ) : null}
      {parked.data && parked.data.items.length === 0 ? (
        <p className="px-5 pb-5 text-ink-muted">
          None. What a service cannot take after five tries waits here, and the rest goes on.
        </p>
      ) : (
        <ul>
          {parked.data?.items.map((event) => (
            <ParkedEntry
              key={`${event.service} ${event.eventId}`}
              event={event}
              nowMs={parked.dataUpdatedAt}
              busy={replay.isPending && replay.variables.eventId === event.eventId}
              onReplay={() => replay.mutate({ service: event.service, eventId: event.eventId })}
              onDiscard={() => setDiscarding(event)}
            />
          ))}
        </ul>
      )}
      {discarding ? <DiscardDialog event={discarding} onClose={() => setDiscarding(null)} /> : null}
    </Panel>
  );
}
