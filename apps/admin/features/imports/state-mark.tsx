import type { Import } from './import-types';
import { stateWords } from './import-words';

const dots = {
  good: 'bg-glaze',
  'to-do': 'bg-saffron',
  bad: 'bg-danger',
  ended: 'border-2 border-line-strong',
};

/** A dot beside its words; the words carry the meaning. */
export function StateMark({
  of,
  badge = false,
}: {
  of: Pick<Import, 'state' | 'complete'>;
  badge?: boolean;
}) {
  const { label, tone } = stateWords(of);
  const frame = badge ? 'h-7 rounded-pill bg-sunk px-3 font-semibold' : '';
  return (
    <span className={`inline-flex items-center gap-2 whitespace-nowrap ${frame}`}>
      <span aria-hidden="true" className={`size-2 shrink-0 rounded-pill ${dots[tone]}`} />
      {label}
    </span>
  );
}
