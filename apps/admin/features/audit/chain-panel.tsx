'use client';

import { Button } from '@souk/ui/button';
import { Notice } from '@souk/ui/notice';
import { useMutation, useQuery } from '@tanstack/react-query';
import { failureOf, useTRPC } from '../../lib/trpc/client';
import { Panel } from '../desk/panel';
import { dayOf } from '../orders/order-time';
import { listOfServices } from '../system/service-words';
import { LogTable } from './log-table';

/** Whether the logs are as they were written: recomputed, and held against the heads that were mailed last. */
export function ChainPanel() {
  const trpc = useTRPC();
  const chain = useQuery(trpc.audit.chain.queryOptions());
  const verify = useMutation(trpc.audit.verify.mutationOptions());
  const letter = chain.data?.letter ?? null;
  const wrong = verify.data?.logs.filter(({ state }) => state === 'tampered') ?? [];
  const open = verify.data?.logs.filter(({ state }) => state === 'silent' || state === 'unfinished') ?? [];

  return (
    <Panel
      title="Can it be trusted?"
      className="mb-5"
      aside={
        <Button
          variant="quiet"
          size="small"
          className="max-md:h-11"
          busy={verify.isPending}
          onClick={() => verify.mutate()}
        >
          {verify.isPending ? 'Verifying' : 'Verify'}
        </Button>
      }
    >
      <div className="px-5 pb-5">
        <p className="max-w-[75ch] text-ink-muted">
          Every record carries the fingerprint of the one before it.{' '}
          {letter
            ? `The fingerprints of ${dayOf(letter.day)} were signed${letter.mailedTo ? ` and mailed to ${letter.mailedTo}` : ', but no address is set to mail them to'}${letter.missing.length > 0 ? `, without ${listOfServices(letter.missing)}` : ''}.`
            : 'When a day ends (UTC), the last ones are signed and mailed out of the shop; the first letter is still to come.'}
        </p>
        {chain.isError ? (
          <Notice kind="problem" title="The letter could not be fetched." className="mt-4">
            {failureOf(chain.error).detail}
          </Notice>
        ) : null}
        <div aria-live="polite">
          {verify.isError ? (
            <Notice kind="problem" title="The logs could not be verified." className="mt-4">
              {failureOf(verify.error).detail}
            </Notice>
          ) : null}
          {wrong.length > 0 ? (
            <Notice
              kind="problem"
              title={`The log of ${listOfServices(wrong.map(({ service }) => service))} was tampered with.`}
              className="mt-4"
            >
              Keep the shop’s letters, and restore the database of that service beside this one to see what it
              said.
            </Notice>
          ) : verify.data ? (
            <p className="mt-3 font-semibold text-glaze">
              {open.length > 0
                ? `What could be read is whole. Not read to the end: ${listOfServices(open.map(({ service }) => service))}.`
                : verify.data.day
                  ? `All logs are whole, and arrive at what was mailed for ${dayOf(verify.data.day)}.`
                  : 'All logs are whole.'}
            </p>
          ) : null}
        </div>
        <LogTable chain={chain.data ?? null} verdicts={verify.data?.logs ?? []} />
      </div>
    </Panel>
  );
}
