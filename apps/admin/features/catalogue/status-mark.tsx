import type { Status } from './product-draft';

const marks: Record<Status, { label: string; dot: string }> = {
  published: { label: 'Published', dot: 'bg-glaze' },
  scheduled: { label: 'Scheduled', dot: 'bg-saffron' },
  draft: { label: 'Draft', dot: 'border-2 border-line-strong' },
  archived: { label: 'Withdrawn', dot: 'border-2 border-line-strong' },
};

/** A dot beside its words; the words carry the meaning. */
export function StatusMark({ status, badge = false }: { status: Status; badge?: boolean }) {
  const frame = badge ? 'h-7 rounded-pill bg-sunk px-3 font-semibold' : '';
  return (
    <span className={`inline-flex items-center gap-2 whitespace-nowrap ${frame}`}>
      <span aria-hidden="true" className={`size-2 shrink-0 rounded-pill ${marks[status].dot}`} />
      {marks[status].label}
    </span>
  );
}
