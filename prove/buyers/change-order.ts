import type { Afterwards } from '../plan/plan.ts';
import type { Desk } from '../world/desk.ts';
import type { Thing } from '../world/goods.ts';
import type { Journal } from './journal.ts';
import type { Shopper } from './shopper.ts';
import { tellDesk } from './tell-desk.ts';

export const isEdit = (what: Afterwards): what is Extract<Afterwards, `edit-${string}`> =>
  what.startsWith('edit-');

type Edit = Extract<Afterwards, `edit-${string}`>;
type Line = { variantId: string; quantity: number };
type SeenOrder = { lines: Line[]; edits?: { id: string; state: string }[] };
type Placed = { number: string; key: string; what: Edit };

/** What there shall be of the order's first thing, and of another one. */
const wantedOf = (what: Edit, { variantId, quantity }: Line, other: string): Line[] => {
  const fewer = { variantId, quantity: quantity - 1 };
  if (what === 'edit-fewer') return [fewer];
  if (what === 'edit-swap') return [fewer, { variantId: other, quantity: 1 }];
  return [{ variantId: other, quantity: 1 }];
};

/**
 * The merchant changes what is in an order before it is sent; whoever bought pays the difference, or never does, or
 * pays in the moment the merchant takes the change back; or all of it is cancelled afterwards.
 */
export const changeOrder = async (
  stage: { desk: Desk; journal: Journal; goods: readonly Thing[] },
  shopper: Shopper,
  { number, key: orderKey, what }: Placed,
): Promise<void> => {
  const { desk, goods } = stage;
  const path = `/orders/${encodeURIComponent(number)}`;
  const seen = await desk.ask<SeenOrder>('order', { path });
  if (!seen.ok) return;
  const bought = seen.data.lines.map(({ variantId }) => variantId);
  const other = goods.find(({ variantId }) => !bought.includes(variantId));
  if (!other) return;

  // 1. Priced, then asked for at that price.
  const lines = wantedOf(what, seen.data.lines[0]!, other.variantId);
  const json = { lines };
  const preview = await desk.ask<{ differenceMinor: number }>('order', {
    ...{ method: 'POST', path: `${path}/edits/preview`, json },
  });
  if (!preview.ok) return;
  const changed = await tellDesk<SeenOrder>(stage, {
    ...{ number, call: 'order.edit', path: `${path}/edits` },
    input: {
      ...{ key: `merchant-${number}-${what}`, lines, reason: 'The proof thought again' },
      expectedDifferenceMinor: preview.data.differenceMinor,
    },
  });
  if (!changed.ok || what === 'edit-unpaid') return;

  // 2. The difference is paid, where there is one.
  const waiting = changed.data.edits?.find(({ state }) => state === 'payment_due');
  const pay = async (): Promise<unknown> => waiting && shopper.payEdit(number, { id: waiting.id, orderKey });
  const withdraw = async (): Promise<unknown> =>
    waiting && desk.ask('order', { method: 'POST', path: `${path}/edits/${waiting.id}/withdraw`, json: {} });
  await Promise.all([pay(), what === 'edit-withdrawn' && withdraw()]);

  if (what !== 'edit-then-cancel') return;
  const input = { key: `merchant-${number}-cancel`, reason: 'The proof changed its mind' };
  await tellDesk(stage, { number, call: 'order.cancel', path: `${path}/cancel`, input });
};
