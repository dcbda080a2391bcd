import { type Column, DataTable } from '../desk/data-table';
import { clockOf, momentOf } from '../orders/order-time';
import { nameOfService } from '../system/service-words';
import type { AuditFilters, AuditRecord } from './audit-types';
import { sentenceOf, shortId, thingOf, whoOf } from './audit-words';
import { ChangeList } from './change-list';

type AuditListProps = {
  records: AuditRecord[];
  nowMs: number;
  onFilter: (filters: Partial<AuditFilters>) => void;
};

// A record may be many lines long; the head of its column is one.
const top = '[&:is(td)]:align-top';

/** Who changed what, from which value to which, newest first. */
export function AuditList({ records, nowMs, onFilter }: AuditListProps) {
  const columns: Column<AuditRecord>[] = [
    {
      id: 'when',
      head: 'When',
      className: `${top} w-24 md:w-40`,
      cell: ({ at }) => (
        <time dateTime={at} title={clockOf(at)}>
          {momentOf(at, nowMs)}
        </time>
      ),
    },
    {
      id: 'who',
      head: 'Who',
      wide: true,
      className: `${top} w-44`,
      cell: (record) => <Who record={record} />,
    },
    {
      id: 'what',
      head: 'What, from which value to which',
      className: top,
      cell: (record) => (
        <>
          <span className="block lg:hidden">
            <Who record={record} />
          </span>
          <span className="font-semibold">{sentenceOf(record.action)}</span>{' '}
          <button
            type="button"
            title={`Only this ${thingOf(record.entity)}: ${record.entityId}`}
            onClick={() => onFilter({ entity: record.entity, entityId: record.entityId })}
            className="inline-block min-h-6 rounded-sm text-glaze underline decoration-[1.5px] underline-offset-4"
          >
            {thingOf(record.entity)} {shortId(record.entityId)}
          </button>
          <ChangeList before={record.before} after={record.after} />
        </>
      ),
    },
    {
      id: 'where',
      head: 'Log',
      wide: true,
      align: 'right',
      className: `${top} w-32 whitespace-nowrap`,
      cell: ({ service, place, hash }) => (
        <span title={`Hash ${hash}`}>
          {nameOfService(service)} <span className="text-ink-muted">no. {place.toLocaleString('en-US')}</span>
        </span>
      ),
    },
  ];
  return (
    <DataTable
      caption="Changes, newest first"
      rows={records}
      rowKey={({ service, id }) => `${service} ${id}`}
      columns={columns}
    />
  );
}

function Who({ record }: { record: AuditRecord }) {
  const { role } = record.actor;
  return (
    <>
      {whoOf(record)}
      {typeof role === 'string' && !whoOf(record).includes(role) ? (
        <span className="text-ink-muted"> {role}</span>
      ) : null}
    </>
  );
}
