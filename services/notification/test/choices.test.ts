import { randomUUID } from 'node:crypto';
import { backInStock } from '@souk/events/catalog';
import { orderConfirmed } from '@souk/events/order';
import { expect, it, vi } from 'vitest';
import { startPostOffice } from './post-office.ts';
import { backAgain, confirmedOrder } from './sample-events.ts';

const office = await startPostOffice();
const { smtp } = office;
const within = { timeout: 9_000, interval: 25 };
const guest = office.call({ kind: 'guest' });

const person = (email: string) => {
  const id = randomUUID();
  const as = (who: string = id) => office.call({ kind: 'customer', id: who, sessionId: 's' });
  const path = `/customers/${id}/letter-choices`;
  return {
    read: (who?: string) => as(who)(`${path}?email=${encodeURIComponent(email)}`),
    choose: (topic: string, wanted: boolean, who?: string) =>
      as(who)(path, { method: 'PUT', json: { email, channel: 'email', topic, wanted } }),
  };
};
const back = (email: string, askedAt?: string) => {
  const watchId = randomUUID();
  office.catalog.publish(backInStock, {
    aggregateId: watchId,
    aggregateVersion: 1,
    payload: { ...backAgain, watchId, email, market: 'de-de', ...(askedAt ? { askedAt } : {}) },
  });
};
/** Comes after whatever the catalogue's feed told before. */
const after = async (email: string) => {
  back(email);
  await vi.waitFor(() => expect(smtp.to(email)).toHaveLength(1), within);
};
const firstTo = (email: string) =>
  vi.waitFor(() => {
    const [letter] = smtp.to(email);
    if (!letter) throw new Error('no letter yet');
    return letter;
  }, within);
const rawHeader = (letter: Awaited<ReturnType<typeof firstTo>>, name: string): string =>
  letter.headerLines.find(({ key }) => key === name)?.line.replace(/\r?\n(?=\s)/g, '') ?? '';
const tokenIn = (text: string | undefined): string => /\/letters\/([\w-]+)/.exec(text ?? '')![1]!;

it('who wants no letters about what is back gets none, until they ask anew', async () => {
  const { choose } = person('quiet@mail.example');
  expect((await choose('back-in-stock', false)).status).toBe(200);
  back('Quiet@mail.example');
  back('quiet@mail.example', '2020-01-01T00:00:00Z');
  await after('behind@mail.example');
  expect(smtp.to('quiet@mail.example')).toEqual([]);
  back('quiet@mail.example', new Date(Date.now() + 60_000).toISOString());
  await firstTo('quiet@mail.example');
});

it('news of an order come whatever was chosen, and nobody can switch them off', async () => {
  const { choose, read } = person('buyer@mail.example');
  expect((await choose('orders', false)).status).toBe(400);
  expect((await choose('back-in-stock', false)).status).toBe(200);
  expect(await (await read()).json()).toMatchObject([
    { topic: 'orders', wanted: true, fixed: true },
    { topic: 'back-in-stock', wanted: false, fixed: false },
    { topic: 'reviews', wanted: true, fixed: false },
  ]);
  const orderId = randomUUID();
  office.order.publish(orderConfirmed, {
    aggregateId: orderId,
    aggregateVersion: 1,
    payload: { ...confirmedOrder, orderId, email: 'buyer@mail.example' },
  });
  const letter = await firstTo('buyer@mail.example');
  expect(rawHeader(letter, 'list-unsubscribe'), 'what one needs has no way out').toBe('');
});

it('a letter one can do without carries its way out, for people and for mail programs', async () => {
  back('reader@mail.example');
  const letter = await firstTo('reader@mail.example');
  const token = tokenIn(letter.text);
  expect(letter.text).toContain(`https://souk.example/de-de/letters/${token}`);
  expect(letter.html).toContain(`https://souk.example/de-de/letters/${token}`);
  expect(rawHeader(letter, 'list-unsubscribe')).toBe(
    `List-Unsubscribe: <https://souk.example/api/unsubscribe/${token}>`,
  );
  expect(rawHeader(letter, 'list-unsubscribe-post')).toBe(
    'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
  );
  expect(token, 'nobody reads the address out of it').not.toContain(
    Buffer.from('reader@mail').toString('base64url').slice(0, 12),
  );

  const path = `/letter-links/${token}`;
  const looked = await guest(path);
  expect(await looked.json(), 'looking ends nothing').toEqual({
    topic: 'back-in-stock',
    market: 'de-de',
    wanted: true,
    address: 'r…@mail.example',
  });
  expect(await (await guest(path, { json: { wanted: false } })).json()).toMatchObject({ wanted: false });
  back('reader@mail.example');
  await after('behind-reader@mail.example');
  expect(smtp.to('reader@mail.example')).toHaveLength(1);
  expect((await guest(path, { json: { wanted: true } })).status).toBe(200);
  back('reader@mail.example');
  await vi.waitFor(() => expect(smtp.to('reader@mail.example')).toHaveLength(2), within);
});

it('a link that was changed, or made elsewhere, opens nothing', async () => {
  back('safe@mail.example');
  const token = tokenIn((await firstTo('safe@mail.example')).text);
  for (const wrong of ['nonsense', `${token.slice(0, -4)}AAAA`, token.slice(1)])
    for (const answer of [
      guest(`/letter-links/${wrong}`),
      guest(`/letter-links/${wrong}`, { json: { wanted: false } }),
    ])
      expect((await answer).status).toBe(404);
});

it('nobody chooses or reads for another', async () => {
  const { choose, read } = person('own@mail.example');
  const stranger = randomUUID();
  for (const answer of [choose('back-in-stock', true, stranger), read(stranger)])
    expect((await answer).status).toBe(404);
});
