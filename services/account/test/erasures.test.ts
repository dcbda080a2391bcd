import { customerDataErased, customerErasureTold, erasingServices } from '@souk/events/erasure';
import { openAddress } from '@souk/events/sealed-address';
import { fakeFeed } from '@souk/testkit/fake-feed';
import { expect, test, vi } from 'vitest';
import { bodyOf, codeOf, newCustomer, PASSWORD, startAccount } from './account-world.ts';

const feeds = Object.fromEntries(
  erasingServices.filter((name) => name !== 'account').map((name) => [name, fakeFeed(name)]),
);
const world = await startAccount();
const key = world.env.IDENTITY_KEY;

type Erasure = {
  letter: string;
  answeredAt: string | null;
  receipts: { service: string; answeredAt: string | null; erased: object; kept: object[] }[];
};
const password = { kind: 'password', password: PASSWORD };
const leave = (id: string, proof: object = password) =>
  world.asCustomer(id)(`/customers/${id}/erasure`, { json: { proof, market: 'de-de' } });
const leaves = async (id: string, proof?: object) =>
  (await bodyOf<{ token: string }>(leave(id, proof), 202)).token;
const read = (token: string) => bodyOf<Erasure>(world.frontDoor(`/erasures/${token}`), 200);
const eventsOf = async (type: string, of: string) =>
  (await world.feed()).filter((event) => event.type === type && JSON.stringify(event.payload).includes(of));
const erasureOf = async (customerId: string) =>
  (await eventsOf('customer.erased', customerId))[0]!.payload as {
    erasureId: string;
    sealedAddress: string | null;
  };
const answer = (erasureId: string, service: string, { version = 1, count = 1 } = {}) =>
  feeds[service]!.publish(customerDataErased, {
    aggregateId: erasureId,
    aggregateVersion: version,
    payload: { erasureId, service: service as 'order', erased: { orders: count }, kept: [] },
  });
const soon = (look: () => Promise<void>) => vi.waitFor(look, { timeout: 10_000, interval: 30 });

test('a deleted account is gone at once, with all that opened it', async () => {
  const id = await newCustomer(world, 'gone@mail.example');
  const { sessionId } = await bodyOf<{ sessionId: string }>(world.signIn('gone@mail.example'), 201);
  await leaves(id);
  expect((await world.frontDoor(`/sessions/${sessionId}`)).status).toBe(404);
  expect((await world.signIn('gone@mail.example')).status).toBe(401);
  expect(await bodyOf(world.asCustomer(id)(`/customers/${id}/personal-data`), 200)).toMatchObject({
    data: { profile: null, devices: [], addresses: [] },
  });
  const { rows } = await world.service.pool.query(
    `select (select count(*) from customer where id = $1) + (select count(*) from address where customer_id = $1)
       + (select count(*) from session where customer_id = $1) as left`,
    [id],
  );
  expect(rows[0].left).toBe(0);
  expect((await leave(id)).status, 'nobody leaves twice').toBe(404);
  expect(await eventsOf('customer.erased', id)).toHaveLength(1);
});

test('nobody is told whose account it was, but the services that have to find them', async () => {
  const id = await newCustomer(world, 'Sealed@mail.example');
  await leaves(id);
  const { erasureId, sealedAddress } = await erasureOf(id);
  expect(openAddress(sealedAddress!, { key, erasureId })).toBe('Sealed@mail.example');
  expect(() => openAddress(sealedAddress!, { key: '00'.repeat(32), erasureId })).toThrow();
  expect(JSON.stringify(await world.feed()).toLowerCase(), 'nor does an earlier event').not.toContain(
    'sealed@mail.example',
  );
});

test('only whoever shows once more that it is them can delete an account', async () => {
  const id = await newCustomer(world, 'guarded@mail.example');
  const other = await newCustomer(world, 'other@mail.example');
  expect((await leave(id, { ...password, password: 'not this one' })).status).toBe(409);
  expect(
    (
      await world.asCustomer(other)(`/customers/${id}/erasure`, {
        json: { proof: password, market: 'de-de' },
      })
    ).status,
  ).toBe(404);
  const { codeId } = await bodyOf<{ codeId: string }>(
    world.frontDoor('/door-codes', { json: { email: 'other@mail.example' } }),
    202,
  );
  const code = await codeOf(world, codeId);
  expect((await leave(id, { kind: 'code', codeId, code })).status, 'a code of another address').toBe(409);
  const own = await bodyOf<{ codeId: string }>(
    world.frontDoor('/door-codes', { json: { email: 'guarded@mail.example' } }),
    202,
  );
  await leaves(id, { kind: 'code', codeId: own.codeId, code: await codeOf(world, own.codeId) });
});

test('every service answers once, in any order; then the last letter goes, and with it the address', async () => {
  const id = await newCustomer(world, 'receipts@mail.example');
  const token = await leaves(id);
  const { erasureId } = await erasureOf(id);
  const begun = await read(token);
  expect(begun.receipts.map(({ service }) => service)).toEqual([...erasingServices]);
  expect(begun.receipts.filter(({ answeredAt }) => answeredAt !== null)).toMatchObject([
    { service: 'account', erased: { profile: 1 }, kept: [{ what: 'address-for-letter' }] },
  ]);

  const others = erasingServices.filter((name) => name !== 'account' && name !== 'cart');
  for (const service of others) feeds[service]!.repeat(answer(erasureId, service));
  await soon(async () => {
    const { receipts } = await read(token);
    expect(receipts.filter(({ answeredAt }) => answeredAt === null)).toMatchObject([{ service: 'cart' }]);
  });
  expect(await eventsOf('customer.erasure_answered', erasureId), 'one is missing').toEqual([]);

  answer(erasureId, 'cart');
  answer(erasureId, 'order', { version: 2, count: 5 });
  answer(erasureId, 'order', { version: 1, count: 9 });
  await soon(async () => {
    const { answeredAt, receipts } = await read(token);
    expect(answeredAt).not.toBeNull();
    expect(receipts.find(({ service }) => service === 'order')!.erased).toEqual({ orders: 5 });
  });
  const [letter] = await eventsOf('customer.erasure_answered', erasureId);
  expect(letter!.payload).toMatchObject({ market: 'de-de', sealedAddress: expect.any(String) });

  const told = feeds.notification!.publish(customerErasureTold, {
    aggregateId: erasureId,
    aggregateVersion: 1,
    payload: { erasureId, sent: true },
  });
  feeds.notification!.repeat(told);
  await soon(async () => expect((await read(token)).letter).toBe('sent'));
  expect((await read(token)).receipts[0]).toMatchObject({ service: 'account', kept: [] });
  expect(await eventsOf('customer.erasure_answered', erasureId)).toHaveLength(1);
  expect((await erasureOf(id)).sealedAddress, 'the address went from the feed too').toBeNull();
  const { rows } = await world.service.pool.query('select sealed_address from erasure where id = $1', [
    erasureId,
  ]);
  expect(rows[0].sealed_address).toBeNull();
});

test('a receipt opens for whoever has its link, and for nobody who guesses', async () => {
  const token = await leaves(await newCustomer(world, 'link@mail.example'));
  for (const guess of ['nonsense', `${token.slice(0, -3)}AAA`, 'A'.repeat(43)])
    expect((await world.frontDoor(`/erasures/${guess}`)).status).toBe(404);
});

test('whoever registers again begins with nothing', async () => {
  const id = await newCustomer(world, 'again@mail.example');
  await leaves(id);
  const anew = await newCustomer(world, 'again@mail.example');
  expect(anew).not.toBe(id);
  const told = await bodyOf(world.asCustomer(anew)(`/customers/${anew}/personal-data`), 200);
  expect(told).toMatchObject({ data: { addresses: [], wishlist: [], notesAboutYou: [] } });
});
