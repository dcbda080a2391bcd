import type { Step } from '../checkout/call.ts';
import type { StepRow } from './order-history.ts';
import type { OrderHistory } from './timeline-view.ts';

type Lane = OrderHistory['entries'][number]['lane'];
type Words = { lane: Lane; done: string; sent: string };

const words: Record<Step, Words> = {
  coupon: { lane: 'cart', done: 'Code held', sent: 'Holding the code' },
  'use-coupon': { lane: 'cart', done: 'Code used', sent: 'Using the code' },
  'release-coupon': { lane: 'cart', done: 'Code given back', sent: 'Giving the code back' },
  hold: { lane: 'stock', done: 'Stock held', sent: 'Holding stock' },
  extend: { lane: 'stock', done: 'Hold extended', sent: 'Extending the hold' },
  claim: { lane: 'stock', done: 'Stock sold', sent: 'Selling the stock' },
  unclaim: { lane: 'stock', done: 'Sale of stock undone', sent: 'Undoing the sale of stock' },
  release: { lane: 'stock', done: 'Hold released', sent: 'Releasing the hold' },
  restock: { lane: 'stock', done: 'Back on the shelf', sent: 'Putting back on the shelf' },
  intent: { lane: 'payment', done: 'Payment opened', sent: 'Opening the payment' },
  authorize: { lane: 'payment', done: 'Payment asked for', sent: 'Asking for payment' },
  capture: { lane: 'payment', done: 'Money taken', sent: 'Taking the money' },
  void: { lane: 'payment', done: 'Payment given up', sent: 'Giving the payment up' },
  refund: { lane: 'payment', done: 'Rest refunded', sent: 'Refunding the rest' },
  'refund-part': { lane: 'payment', done: 'Refund made', sent: 'Refunding' },
  refresh: { lane: 'payment', done: 'Asked what happened', sent: 'Asking what happened' },
};

/** What a step is called while it is under way, and whose lane it runs in. */
export const laneOfStep = (step: Step): Pick<Words, 'lane' | 'sent'> => words[step];

/** A step of the machine in words, and whose lane it runs in. */
export const labelOfStep = ({ step, attempt, state }: StepRow): { lane: Lane; label: string } => {
  const { lane, done, sent } = words[step as Step];
  const which = attempt > 1 ? ` (${attempt})` : '';
  if (state === 'done') return { lane, label: `${done}${which}` };
  if (state === 'refused') return { lane, label: `${sent}${which}: refused` };
  return { lane, label: `${sent}${which}: ${state === 'sent' ? 'under way' : 'no answer yet'}` };
};
