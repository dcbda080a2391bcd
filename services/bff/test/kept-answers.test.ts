import Fastify from 'fastify';
import { afterEach, expect, test, vi } from 'vitest';
import { keepAnswers } from '../src/same-for-everyone.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

/** A door whose every answer is the first of its kind: whoever hears the same number twice was given a kept one. */
const openDoor = ({ mostBytes }: { mostBytes?: number } = {}) => {
  const app = Fastify();
  let place = 0;
  let made = 0;
  keepAnswers(app, async () => String(place), { mostBytes });
  app.get('/trpc/:app/:calls', async ({ headers }) => {
    made += 1;
    const type = headers['trpc-accept'] ? 'application/jsonl' : 'application/json';
    return new Response(String(made).padEnd(100), { headers: { 'content-type': type } });
  });
  return {
    move: () => {
      place += 1;
    },
    ask: async (url: string, headers = {}): Promise<number> =>
      Number((await app.inject({ url: `/trpc/${url}`, headers })).body),
  };
};

test('nothing of a person, of the stock or of the desk is kept, not even beside what is', async () => {
  const { ask } = openDoor();
  for (const url of [
    'storefront/cart.get',
    'storefront/stock.of',
    'storefront/catalog.home,cart.get?batch=1',
    'storefront/catalog.home%2Ccart.get?batch=1',
    'admin/catalog.home',
  ])
    expect(await ask(url), url).not.toBe(await ask(url));
  expect(await ask('storefront/catalog.home')).toBe(await ask('storefront/catalog.home'));
});

test('whoever asks for a stream is given one, and what is kept stays whole', async () => {
  const { ask } = openDoor();
  const url = 'storefront/catalog.home,catalog.categories?batch=1';
  const whole = await ask(url);
  expect(await ask(url, { 'trpc-accept': 'application/jsonl' })).not.toBe(whole);
  expect(await ask(url)).toBe(whole);
});

test('an answer is forgotten after ten seconds, for what changes by the clock alone', async () => {
  const { ask } = openDoor();
  const first = await ask('storefront/catalog.home');
  const now = performance.now.bind(performance);
  vi.spyOn(performance, 'now').mockImplementation(() => now() + 9_000);
  expect(await ask('storefront/catalog.home')).toBe(first);
  vi.spyOn(performance, 'now').mockImplementation(() => now() + 10_100);
  expect(await ask('storefront/catalog.home')).not.toBe(first);
});

test('long addresses count as well as bodies, and an answer made anew takes the place of the old one', async () => {
  const { ask, move } = openDoor({ mostBytes: 10_000 });
  for (let n = 0; n < 14; n += 1) {
    await ask('storefront/catalog.categories');
    move();
  }
  const home = await ask('storefront/catalog.home');
  for (const word of ['a', 'b', 'c']) await ask(`storefront/catalog.suggest?input=${word}`);
  expect(await ask('storefront/catalog.home')).toBe(home);
  for (const word of ['a', 'b', 'c']) await ask(`storefront/catalog.suggest?input=${word.repeat(4_000)}`);
  expect(await ask('storefront/catalog.home')).not.toBe(home);
});
