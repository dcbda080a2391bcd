'use client';

import { Notice } from '@souk/ui/notice';
import { useQuery } from '@tanstack/react-query';
import { failureOf, useTRPC } from '../../lib/trpc/client';
import { type Column, DataTable } from '../desk/data-table';
import { Panel } from '../desk/panel';
import { momentOf } from '../orders/order-time';
import { howOften, wordsOfRefusal } from './refusal-words';
import { REFRESH_MS, type RefusedWebhook } from './system-types';

/** Webhooks that were not believed: when, what was wrong, and how often. Nothing has to be done about them here. */
export function RefusedPanel() {
  const trpc = useTRPC();
  const refused = useQuery({ ...trpc.system.refusedWebhooks.queryOptions(), refetchInterval: REFRESH_MS });
  const { data } = refused;
  return (
    <Panel
      title="Refused webhooks"
      className="mb-5 overflow-clip"
      aside={data ? data.items.length.toLocaleString('en-US') : null}
    >
      {refused.isError ? (
        <Notice kind="problem" title="The refused webhooks could not be fetched." className="mx-5 mb-5">
          {failureOf(refused.error).detail}
        </Notice>
      ) : null}
      {data?.items.length === 0 ? (
        <p className="px-5 pb-5 text-ink-muted">
          None. What the gateway tells is checked; what is forged or does not fit is kept here and changes
          nothing.
        </p>
      ) : null}
      {data && data.items.length > 0 ? (
        <DataTable
          caption="Webhooks that were refused, the latest in front"
          rows={data.items}
          rowKey={({ id }) => id}
          columns={columnsAt(refused.dataUpdatedAt)}
        />
      ) : null}
    </Panel>
  );
}

function columnsAt(nowMs: number): Column<RefusedWebhook>[] {
  return [
    {
      id: 'what',
      head: 'What was wrong',
      cell: (webhook) => {
        const { what, why } = wordsOfRefusal(webhook);
        return (
          <>
            <span className="block font-semibold">{what}</span>
            <span className="block text-ink-muted">{why}</span>
          </>
        );
      },
    },
    {
      id: 'told',
      head: 'It told of',
      wide: true,
      cell: ({ type, providerId }) =>
        type ? (
          <code title={providerId ?? undefined}>{type}</code>
        ) : (
          <span className="text-ink-muted">not read</span>
        ),
    },
    {
      id: 'often',
      head: 'How often',
      align: 'right',
      className: 'whitespace-nowrap',
      cell: ({ times }) => howOften(times),
    },
    {
      id: 'last',
      head: 'Last',
      align: 'right',
      className: 'whitespace-nowrap',
      cell: ({ lastAt, firstAt }) => (
        <time dateTime={lastAt} title={`first ${momentOf(firstAt, nowMs)}`}>
          {momentOf(lastAt, nowMs)}
        </time>
      ),
    },
  ];
}
