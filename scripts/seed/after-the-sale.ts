import { randomUUID } from 'node:crypto';
import type { Actor } from '@souk/service-kit/identity';
import type { talkTo } from './shop.ts';

type Line = { variantId: string; quantity: number; unitPriceMinor: number };
type Placed = { number: string; lines: Line[] };

/** What the desk of the demo shop did with its orders, through the order service's own rules. */
export const deskOf = (order: ReturnType<typeof talkTo>, staff: Actor) => {
  const ask = <T>(path: string, body?: object) =>
    order<T>(staff, path, body && { key: randomUUID(), ...body });
  const linesOf = async (number: string): Promise<Line[]> => (await ask<Placed>(`/orders/${number}`)).lines;
  const units = (lines: readonly Line[]) => lines.map(({ variantId, quantity }) => ({ variantId, quantity }));

  return {
    ship: async (number: string): Promise<void> => {
      const trackingNumber = `1Z${number.replace(/\D/g, '').padStart(6, '0')}0312345678`;
      await ask(`/orders/${number}/fulfilments`, {
        lines: units(await linesOf(number)),
        carrier: 'UPS',
        trackingNumber,
        trackingUrl: `https://www.ups.com/track?tracknum=${trackingNumber}`,
      });
    },
    cancel: (number: string) => ask(`/orders/${number}/cancel`, { reason: 'The shopper changed their mind' }),
    refundPart: (number: string, amountMinor: number, reason: string) =>
      ask(`/orders/${number}/refunds`, { amountMinor, reason }),
    /** The first thing of an order comes back, as far as it has come by now. */
    takeBack: async (number: string, reason: string, until: 'requested' | 'received' | 'refunded') => {
      const [line] = await linesOf(number);
      if (!line) return;
      const lines = [{ variantId: line.variantId, quantity: 1, reason }];
      const { returns } = await ask<{ returns: { id: string }[] }>(`/orders/${number}/returns`, { lines });
      const id = returns.at(-1)?.id;
      if (!id || until === 'requested') return;
      await order(staff, `/returns/${id}/approve`, {});
      const arrived = [{ variantId: line.variantId, quantity: 1, restock: true }];
      await ask(`/returns/${id}/receive`, { lines: arrived });
      if (until === 'refunded') await ask(`/returns/${id}/refund`, { amountMinor: line.unitPriceMinor });
    },
  };
};
