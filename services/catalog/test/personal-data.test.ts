import { randomUUID } from 'node:crypto';
import { fakeFeed } from '@souk/testkit/fake-feed';
import { expect, test } from 'vitest';
import { startCatalog } from './start-catalog.ts';

fakeFeed('order');
fakeFeed('account');
const { call } = await startCatalog({ demo: 'none' });

test('a customer the catalogue knows nothing of is told so, and nobody asks for another', async () => {
  const [id, stranger] = [randomUUID(), randomUUID()];
  const ask = (as: string) =>
    call({ kind: 'customer', id: as, sessionId: 's' })(
      `/customers/${id}/personal-data?email=nobody%40mail.example`,
    );
  const told = await ask(id);
  expect([told.status, await told.json()]).toEqual([
    200,
    { service: 'catalog', data: { reviews: [], purchases: [], waitsFor: [] } },
  ]);
  expect((await ask(stranger)).status).toBe(404);
});
