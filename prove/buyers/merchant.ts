import type { Afterwards } from '../plan/plan.ts';
import type { Desk } from '../world/desk.ts';
import type { Journal } from './journal.ts';
import { tellDesk } from './tell-desk.ts';

type SeenOrder = { lines: { variantId: string; quantity: number }[]; totals: { totalMinor: number } };

/** What the merchant does with one order, by key, until the desk answers; and what the desk acknowledged. */
export const attendTo = async (
  stage: { desk: Desk; journal: Journal },
  { number, what }: { number: string; what: Afterwards },
): Promise<void> => {
  if (what === 'nothing') return;
  const { desk } = stage;
  const path = `/orders/${encodeURIComponent(number)}`;
  const key = `merchant-${number}-${what}`;
  const tell = (call: string, where: string, input: Record<string, unknown>) =>
    tellDesk(stage, { number, call, path: where, input });
  const seen = await desk.ask<SeenOrder>('order', { path });
  if (!seen.ok) return;
  const { variantId, quantity } = seen.data.lines[0]!;
  const lines = [{ variantId, quantity }];
  const ship = () =>
    tell('order.ship', `${path}/fulfilments`, { key, carrier: 'Post', trackingNumber: key, lines });
  if (what === 'cancel')
    await tell('order.cancel', `${path}/cancel`, { key, reason: 'The proof changed its mind' });
  if (what === 'ship') await ship();
  if (what === 'refund-part')
    await tell('order.refund', `${path}/refunds`, { key, amountMinor: 150, reason: 'A scratch' });
  if (what === 'restock-part')
    await tell('order.refund', `${path}/refunds`, {
      ...{ key, amountMinor: 100, reason: 'Never sent' },
      ...{ restock: true, lines },
    });
  if (what !== 'return' && what !== 'return-refused') return;
  await ship();
  const asked = await tell('return.request', `${path}/returns`, {
    key: `${key}-asked`,
    lines: lines.map((line) => ({ ...line, reason: 'Too small' })),
  });
  const back = asked.ok ? (asked.data as { returns: { id: string }[] }).returns[0] : undefined;
  if (!back) return;
  const decide = (word: string, input: Record<string, unknown>) =>
    tell(`return.${word}`, `/returns/${back.id}/${word}`, input);
  if (what === 'return-refused') return void (await decide('refuse', { reason: 'Worn already' }));
  await decide('approve', {});
  const arrived = lines.map((line) => ({ ...line, restock: true }));
  await decide('receive', { key: `${key}-arrived`, lines: arrived });
  await decide('refund', { key: `${key}-paid-back`, amountMinor: 120 });
};
