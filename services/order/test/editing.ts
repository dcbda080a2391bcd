import { randomUUID } from 'node:crypto';
import { expect, vi } from 'vitest';
import type { CheckoutView } from '../src/checkout/checkout-view.ts';
import type { EditPreview } from '../src/edits/edit-view.ts';
import { afterSale } from './after-sale.ts';
import { returnUrl, type startOrder } from './start-order.ts';

type Wanted = Record<string, number>;
const linesOf = (wanted: Wanted) =>
  Object.entries(wanted).map(([variantId, quantity]) => ({ variantId, quantity }));

/** Changing orders, in few words. */
export const editing = (shop: Awaited<ReturnType<typeof startOrder>>) => {
  const { buy, post, staff } = afterSale(shop);

  /** A paid order of three of `a` and one of `b`, at $68.00 each. */
  const buyToEdit = async () => {
    const order = await buy();
    const path = `/orders/${order.number}/edits`;
    const asShopper = async (url: string, json: unknown = {}) => {
      const response = await shop.call({ kind: 'guest' })(`${url}?key=${order.linkKey}`, { json });
      return { status: response.status, body: (await response.json()) as CheckoutView & { code?: string } };
    };
    const preview = async (wanted: Wanted) =>
      post<EditPreview>(`${path}/preview`, { lines: linesOf(wanted) });
    const edit = async (wanted: Wanted, values: object = {}) =>
      post(path, {
        key: randomUUID(),
        lines: linesOf(wanted),
        reason: 'They wrote to us',
        expectedDifferenceMinor: (await preview(wanted)).body.differenceMinor ?? 0,
        ...values,
      });
    const lastEdit = async () => (await order.see()).edits.at(-1)!;
    const rowsOf = async <Row>(sql: string): Promise<Row[]> =>
      (await shop.service.pool.query(sql, [order.number])).rows as Row[];
    const checkouts = async (): Promise<string[]> =>
      (
        await rowsOf<{ id: string }>(
          `select c.id from placed_order o join checkout c on c.id = o.checkout_id or c.parent_id = o.checkout_id
           where o.number = $1 order by c.parent_id nulls first, c.created_at`,
        )
      ).map(({ id }) => id);
    const rests = async () => {
      for (const id of await checkouts()) await shop.comesToRest(id);
    };
    return {
      ...order,
      preview,
      edit,
      lastEdit,
      checkouts,
      rests,
      rowsOf,
      payEdit: async ({ method = 'card', key = randomUUID(), ...rest }: Record<string, string> = {}) =>
        asShopper(`${path}/${(await lastEdit()).id}/pay`, { key, method, returnUrl, ...rest }),
      resumeEdit: async () => asShopper(`${path}/${(await lastEdit()).id}/resume`),
      declineEdit: async () => asShopper(`${path}/${(await lastEdit()).id}/withdraw`),
      withdrawEdit: async () => post(`${path}/${(await lastEdit()).id}/withdraw`),
      path,
    };
  };

  /** A thing the hall sells at this price. */
  const sell = (priceMinor: number): string => {
    const variantId = randomUUID();
    shop.world.edits.prices.set(variantId, priceMinor);
    return variantId;
  };

  type Bought = Awaited<ReturnType<typeof buyToEdit>>;

  /** How many units of a thing left the shelf for this order and did not come back. */
  const soldUnits = async (order: Bought, variantId: string): Promise<number> => {
    const ids = await order.checkouts();
    const claimed = ids
      .flatMap((id) => shop.holdsOf(id))
      .filter(({ state }) => state === 'claimed')
      .flatMap(({ lines }) => lines)
      .filter((line) => line.variantId === variantId)
      .reduce((sum, { quantity }) => sum + quantity, 0);
    return claimed - (shop.world.stock.restocked.get(variantId) ?? 0);
  };

  /** Money, book, order, papers and stock tell the same of an order. */
  const expectAllAgree = async (order: Bought, keptMinor: number, units: Wanted): Promise<void> => {
    await order.rests();
    const ids = await order.checkouts();
    expect(ids.reduce((sum, id) => sum + shop.netOf(id), 0)).toBe(keptMinor);
    expect(await order.ledgerMinor()).toBe(keptMinor);
    for (const id of ids) {
      expect(shop.capturesOf(id)).toBeLessThanOrEqual(1);
      expect(shop.holdsOf(id).filter(({ state }) => state === 'held')).toEqual([]);
    }
    const view = await order.see();
    expect(view.leftToRefundMinor).toBe(keptMinor);
    expect(view.steps.reduce((sum, { amountMinor }) => sum + amountMinor, 0)).toBe(view.totals.totalMinor);
    for (const [variantId, quantity] of Object.entries(units)) {
      const own = view.lines.filter((line) => line.variantId === variantId);
      expect(own.reduce((sum, line) => sum + line.quantity - line.withdrawnQuantity, 0)).toBe(quantity);
      expect(await soldUnits(order, variantId)).toBe(quantity);
    }
    const [papers] = await order.rowsOf<{ invoiced: number; credited: number; sold: number; units: number }>(
      `select coalesce(sum((d.content ->> 'totalMinor')::bigint) filter (where d.kind = 'invoice'), 0)::int as invoiced,
         coalesce(sum((d.content ->> 'amountMinor')::bigint) filter (where d.kind = 'credit_note'), 0)::int as credited,
         (select sum(s.amount_minor)::int from sale_line s where s.order_id = o.id) as sold,
         (select sum(s.units)::int from sale_line s where s.order_id = o.id) as units
       from placed_order o join document d on d.order_id = o.id where o.number = $1 group by o.id`,
    );
    expect(papers).toMatchObject({ invoiced: view.totals.totalMinor, sold: keptMinor });
    expect(papers!.invoiced - papers!.credited).toBe(keptMinor);
    expect(papers!.units).toBe(Object.values(units).reduce((sum, count) => sum + count, 0));
  };

  const reaches = (order: Bought, state: string) =>
    vi.waitFor(async () => expect((await order.lastEdit()).state).toBe(state), {
      timeout: 8_000,
      interval: 15,
    });

  return { buyToEdit, sell, expectAllAgree, soldUnits, reaches, post, staff };
};
