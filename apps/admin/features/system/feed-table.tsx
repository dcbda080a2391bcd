import { type Column, DataTable } from '../desk/data-table';
import { ageOf } from '../orders/order-time';
import { inDuration } from './health';
import { nameOfService } from './service-words';
import { type Feeds, LATE_SECONDS } from './system-types';

type Row = Feeds['answers'][number]['subscriptions'][number] & { service: string };

const COUNTED_TO = 10_000;

/** How far each service has followed what the others tell. */
export function FeedTable({ feeds, nowMs }: { feeds: Feeds; nowMs: number }) {
  const rows = feeds.answers.flatMap(({ service, subscriptions }) =>
    subscriptions.map((subscription) => ({ ...subscription, service })),
  );
  const columns: Column<Row>[] = [
    {
      id: 'who',
      head: 'Follows',
      cell: ({ service, publisher }) => (
        <>
          <span className="font-semibold">{nameOfService(service)}</span>{' '}
          <span className="text-ink-muted">follows</span> {nameOfService(publisher)}
        </>
      ),
    },
    {
      id: 'waiting',
      head: 'Waiting',
      align: 'right',
      cell: ({ waiting, lagSeconds }) => (
        <span className={(lagSeconds ?? 0) > LATE_SECONDS ? 'font-semibold text-danger' : ''}>
          {waiting === null ? 'no answer' : waitingOf(waiting)}
        </span>
      ),
    },
    {
      id: 'lag',
      head: 'Behind by',
      align: 'right',
      className: 'whitespace-nowrap',
      cell: ({ lagSeconds }) => (lagSeconds === null ? 'unknown' : inDuration(lagSeconds)),
    },
    {
      id: 'moved',
      head: 'Moved',
      align: 'right',
      wide: true,
      className: 'whitespace-nowrap',
      cell: ({ movedAt }) => (movedAt ? ageOf(movedAt, nowMs) : 'not yet'),
    },
    {
      id: 'position',
      head: 'Position',
      align: 'right',
      wide: true,
      cell: ({ position }) => <code title={position}>{placeOf(position)}</code>,
    },
  ];
  return (
    <DataTable
      caption="Feeds, by the service that follows"
      rows={rows}
      rowKey={({ service, publisher }) => `${service} ${publisher}`}
      columns={columns}
    />
  );
}

function waitingOf(waiting: number): string {
  return waiting >= COUNTED_TO
    ? `${COUNTED_TO.toLocaleString('en-US')} or more`
    : waiting.toLocaleString('en-US');
}

/** The transaction and the event of a position; the epoch before them is long and seldom asked for. */
function placeOf(position: string): string {
  return position === '' ? 'at the beginning' : position.split(':').slice(1).join(':');
}
