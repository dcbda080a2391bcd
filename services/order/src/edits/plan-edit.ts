import { type Refusal, refuse } from '@souk/service-kit/refusal';
import type { Units } from '../fulfilment/fulfilment-view.ts';
import { type LineProgress, leftToShip, moved } from '../fulfilment/units.ts';
import type { LockedOrder } from '../orders/lock-order.ts';
import type { Wanted } from './edit-view.ts';
import { editWaits } from './edit-waits.ts';

/** What an edit takes out and adds. A thing is in one of the two at most. */
export type EditPlan = { readonly removed: readonly Units[]; readonly added: readonly Units[] };
type Editable = Pick<LockedOrder, 'number' | 'status' | 'lines' | 'hasOpenEdit'>;

/** What has to happen for an order to hold what is wanted, or why that cannot be. Pure. */
export const planEdit = (order: Editable, wanted: readonly Wanted[]): EditPlan | Refusal => {
  if (order.status !== 'confirmed') return closed(order);
  if (order.hasOpenEdit) return editWaits(order.number);
  const ofThing = (variantId: string) => order.lines.find((line) => line.variantId === variantId);
  const changes = lastOfEach(wanted)
    .map(({ variantId, quantity }) => {
      const line = ofThing(variantId);
      return { variantId, by: quantity - (line ? line.quantity - line.withdrawn : 0), line };
    })
    .filter(({ by }) => by !== 0);
  if (changes.length === 0)
    return refuse(
      'EDIT_NOTHING',
      'The order holds exactly this already. Change a quantity, or add something.',
    );

  const sent = changes.filter(({ line }) => (line?.shipped ?? 0) > 0);
  if (sent.length > 0)
    return refuse(
      'EDIT_SENT',
      'Some of this was sent. Only things of which nothing was sent can be changed.',
      {
        lines: sent.map(({ variantId, line }) => ({ variantId, shipped: line?.shipped ?? 0 })),
      },
    );
  const removed = unitsOf(changes.map(({ variantId, by }) => ({ variantId, quantity: -by })));
  const added = unitsOf(changes.map(({ variantId, by }) => ({ variantId, quantity: by })));
  return added.length === 0 && leavesNothing(order.lines, removed)
    ? refuse('EDIT_EMPTY', 'That would leave nothing in this order. Cancel the order instead.')
    : { removed, added };
};

const closed = ({ number, status }: Editable): Refusal =>
  refuse(
    'ORDER_CLOSED',
    status === 'cancelled'
      ? `Order ${number} is cancelled. What is in it stays as it is.`
      : `Everything in order ${number} has been sent. What is in it stays as it is.`,
    { status },
  );

const lastOfEach = (wanted: readonly Wanted[]): Wanted[] => [
  ...new Map(wanted.map((one) => [one.variantId, one])).values(),
];

const unitsOf = (changes: readonly Units[]): Units[] => changes.filter(({ quantity }) => quantity > 0);

const leavesNothing = (lines: readonly LineProgress[], removed: readonly Units[]): boolean =>
  moved(lines, removed, 'withdrawn').every((line) => line.shipped === 0 && leftToShip(line) === 0);
