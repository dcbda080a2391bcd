import type { Afterwards } from '../plan/plan.ts';
import type { Desk } from '../world/desk.ts';
import type { Journal } from './journal.ts';

type SeenOrder = { lines: { variantId: string; quantity: number }[]; totals: { totalMinor: number } };
type Told = Awaited<ReturnType<Desk['ask']>>;

/** What the merchant does with one order, by key, until the desk answers; and what the desk acknowledged. */
export const attendTo = async (
  { desk, journal }: { desk: Desk; journal: Journal },
  { number, what }: { number: string; what: Afterwards },
): Promise<void> => {
  if (what === 'nothing') return;
  const path = `/orders/${encodeURIComponent(number)}`;
  const at = journal.now();
  const key = `merchant-${number}-${what}`;
  const tell = async (call: string, where: string, input: Record<string, unknown>): Promise<Told> => {
    const told = await desk.ask('order', { method: 'POST', path: where, json: input });
    journal.write({
      who: 'merchant',
      at,
      ms: journal.now() - at,
      call,
      input: { number, ...input },
      told: told.ok
        ? { kind: 'acknowledged', data: told.data }
        : { kind: 'refused', status: told.status, code: told.code, detail: told.detail },
    });
    return told;
  };
  const seen = await desk.ask<SeenOrder>('order', { path });
  if (!seen.ok) return;
  const { variantId, quantity } = seen.data.lines[0]!;
  const lines = [{ variantId, quantity }];
  const ship = (): Promise<Told> =>
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
  const decide = (word: string, input: Record<string, unknown>): Promise<Told> =>
    tell(`return.${word}`, `/returns/${back.id}/${word}`, input);
  if (what === 'return-refused') return void (await decide('refuse', { reason: 'Worn already' }));
  await decide('approve', {});
  const arrived = lines.map((line) => ({ ...line, restock: true }));
  await decide('receive', { key: `${key}-arrived`, lines: arrived });
  await decide('refund', { key: `${key}-paid-back`, amountMinor: 120 });
};
