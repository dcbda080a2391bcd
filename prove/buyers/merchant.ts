import type { Afterwards } from '../plan/plan.ts';
import type { Desk } from '../world/desk.ts';
import type { Journal } from './journal.ts';

type SeenOrder = { lines: { variantId: string; quantity: number }[]; totals: { totalMinor: number } };

/** What the merchant does with one order, by key, until the desk answers; and what the desk acknowledged. */
export const attendTo = async (
  { desk, journal }: { desk: Desk; journal: Journal },
  { number, what }: { number: string; what: Afterwards },
): Promise<void> => {
  if (what === 'nothing') return;
  const path = `/orders/${encodeURIComponent(number)}`;
  const at = journal.now();
  const key = `merchant-${number}-${what}`;
  const tell = async (call: string, where: string, input: Record<string, unknown>): Promise<void> => {
    const told = await desk.ask('order', { method: 'POST', path: path + where, json: { key, ...input } });
    journal.write({
      who: 'merchant',
      at,
      ms: journal.now() - at,
      call,
      input: { number, key, ...input },
      told: told.ok
        ? { kind: 'acknowledged', data: told.data }
        : { kind: 'refused', status: told.status, code: told.code, detail: told.detail },
    });
  };
  const seen = await desk.ask<SeenOrder>('order', { path });
  if (!seen.ok) return;
  const { variantId, quantity } = seen.data.lines[0]!;
  const lines = [{ variantId, quantity }];
  if (what === 'cancel') await tell('order.cancel', '/cancel', { reason: 'The proof changed its mind' });
  if (what === 'ship')
    await tell('order.ship', '/fulfilments', { carrier: 'Post', trackingNumber: key, lines });
  if (what === 'refund-part')
    await tell('order.refund', '/refunds', { amountMinor: 150, reason: 'A scratch' });
  if (what === 'restock-part')
    await tell('order.refund', '/refunds', { amountMinor: 100, reason: 'Never sent', restock: true, lines });
};
