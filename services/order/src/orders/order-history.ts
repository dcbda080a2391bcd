import { prepared, type Runner } from '@souk/service-kit/runner';
import { labelOfStep } from './step-label.ts';
import type { OrderHistory } from './timeline-view.ts';

type Row = Omit<OrderHistory, 'entries'> & {
  told: OrderHistory['entries'];
  steps: StepRow[];
};
export type StepRow = {
  step: string;
  attempt: number;
  state: 'sent' | 'done' | 'refused' | 'unknown';
  tries: number;
  answer: { detail?: string; why?: string } | null;
  sentAt: string;
  answeredAt: string | null;
};

const select = prepared<Row>(
  'order_history',
  `with own as (
     select c.id from placed_order o join checkout c on c.id = o.checkout_id or c.parent_id = o.checkout_id where o.number = $1)
   select o.id as "orderId", o.checkout_id as "checkoutId", (select jsonb_agg(id order by id) from own) as "checkoutIds",
     coalesce((select jsonb_agg(a.intent_id order by a.checkout_id, a.attempt) from payment_attempt a
       where a.checkout_id in (select id from own) and a.intent_id is not null), '[]') as "intentIds",
     (select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('lane', 'order', 'at', t.at, 'kind', t.kind, 'label', t.label,
         'detail', t.detail, 'traceId', t.trace_id, 'by', t.actor)) order by t.id)
       from order_timeline t where t.order_id = o.id) as told,
     coalesce((select jsonb_agg(jsonb_build_object('step', s.step, 'attempt', s.attempt, 'state', s.state, 'tries', s.tries,
         'answer', s.answer, 'sentAt', s.sent_at, 'answeredAt', s.answered_at) order by s.sent_at)
       from step s where s.checkout_id in (select id from own)), '[]') as steps
   from placed_order o where o.number = $1`,
);

/** An order's own part of its whole story, oldest first: what it was told, and every call its checkout made. */
export const historyOfOrder = async (runner: Runner, number: string): Promise<OrderHistory | null> => {
  const [row] = await select(runner, [number]);
  if (!row) return null;
  const { told, steps, ...facts } = row;
  const entries = [...told, ...steps.map(entryOfStep)];
  entries.sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  return { ...facts, entries };
};

const entryOfStep = (step: StepRow): OrderHistory['entries'][number] => {
  const { lane, label } = labelOfStep(step);
  const why = step.answer?.detail ?? step.answer?.why;
  const tries = step.tries > 1 ? `asked ${step.tries} times` : null;
  const detail = [why, tries].filter(Boolean).join(', ');
  return {
    at: step.answeredAt ?? step.sentAt,
    lane,
    kind: `step_${step.state}`,
    label,
    ...(detail ? { detail } : {}),
  };
};
