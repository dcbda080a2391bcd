import type { OrderState } from './order-state';

const dots = {
  'to-do': 'bg-saffron',
  good: 'bg-glaze',
  ended: 'border-2 border-line-strong',
};

/** A dot beside its words; the words carry the meaning. */
export function OrderStateMark({ state, badge = false }: { state: OrderState; badge?: boolean }) {
  const frame = badge ? 'h-7 rounded-pill bg-sunk px-3 font-semibold' : '';
  return (
    <span className={`inline-flex items-center gap-2 whitespace-nowrap ${frame}`}>
      <span aria-hidden="true" className={`size-2 shrink-0 rounded-pill ${dots[state.tone]}`} />
      {state.label}
    </span>
  );
}
