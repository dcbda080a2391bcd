import type { AdminOutputs } from '../../lib/trpc/client';

export type Return = AdminOutputs['returns']['byId'];
export type ReturnState = Return['state'];

const states: Record<ReturnState, { label: string; dot: string }> = {
  requested: { label: 'Asked for', dot: 'bg-saffron' },
  approved: { label: 'Agreed, on its way back', dot: 'bg-glaze' },
  received: { label: 'Arrived, to pay back', dot: 'bg-terracotta' },
  refunded: { label: 'Paid back', dot: 'border-2 border-line-strong' },
  refused: { label: 'Refused', dot: 'border-2 border-line-strong' },
};

/** Where a return stands, in words beside a dot. */
export function ReturnStateMark({ state, badge = false }: { state: ReturnState; badge?: boolean }) {
  const { label, dot } = states[state];
  const frame = badge ? 'h-7 rounded-pill bg-sunk px-3 font-semibold' : '';
  return (
    <span className={`inline-flex items-center gap-2 whitespace-nowrap ${frame}`}>
      <span aria-hidden="true" className={`size-2 shrink-0 rounded-pill ${dot}`} />
      {label}
    </span>
  );
}
