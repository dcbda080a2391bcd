import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { startOrder } from './start-order.ts';

const shop = await startOrder();

/** Shoppers who all want the one thing there is. */
const crowdFor = (many: number) => {
  const variantId = randomUUID();
  const { lines } = shop.lockQuote().quote;
  shop.world.stock.setUnits(1);
  return Array.from({ length: many }, () =>
    shop.lockQuote({ lines: lines.map((line) => ({ ...line, variantId })) }),
  );
};
const soldOut = { status: 409, body: { code: 'OUT_OF_STOCK' } };

test('who bought the last one is told that it is bought, not that it is gone', async () => {
  const [buyer, late] = crowdFor(2);
  const { id } = (await buyer!.start()).body;
  expect((await buyer!.pay(id)).body.state).toBe('confirmed');
  expect(await late!.start()).toMatchObject(soldOut);
  expect(await buyer!.start()).toMatchObject({ status: 409, body: { code: 'QUOTE_USED' } });
});

test('who holds the last one may begin again with it', async () => {
  const [holder, late] = crowdFor(2);
  const { id } = (await holder!.start()).body;
  expect(await late!.start()).toMatchObject(soldOut);
  const { quote } = holder!;
  const again = await shop.lockQuote({ cartId: quote.cartId, lines: quote.lines }).start();
  expect(again).toMatchObject({ status: 201, body: { state: 'held' } });
  expect(again.body.id).not.toBe(id);
});
