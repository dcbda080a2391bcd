import type { State } from './promotion-types';

const marks: Record<State, { label: string; dot: string }> = {
  running: { label: 'Running', dot: 'bg-glaze' },
  planned: { label: 'Planned', dot: 'bg-saffron' },
  draft: { label: 'Draft', dot: 'border-2 border-line-strong' },
  ended: { label: 'Ended', dot: 'bg-line-strong' },
};

/** A dot beside its word; the word carries the meaning. */
export function PromotionState({ state, badge = false }: { state: State; badge?: boolean }) {
  const { label, dot } = marks[state];
  return (
    <span
      className={`inline-flex items-center gap-2 whitespace-nowrap ${badge ? 'h-7 rounded-pill bg-sunk px-3 font-semibold' : ''}`}
    >
      <span aria-hidden="true" className={`size-2 shrink-0 rounded-pill ${dot}`} />
      {label}
    </span>
  );
}
