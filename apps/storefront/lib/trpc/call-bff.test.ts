import { afterEach, expect, test, vi } from 'vitest';
import { askBff, BffError, tellBff } from './call-bff.ts';

type Sent = { url: URL; init: RequestInit };
const sent: Sent[] = [];

/** Answers every call with its own path and input, or as a test wants it. */
const answering = (answer?: (one: Sent) => Response | Promise<Response>) =>
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    const one = { url: new URL(path, 'http://hall'), init };
    sent.push(one);
    if (answer) return answer(one);
    const inputs = JSON.parse(one.url.searchParams.get('input') ?? String(init.body)) as Record<
      string,
      unknown
    >;
    const paths = one.url.pathname.slice('/api/trpc/'.length).split(',');
    return Response.json(paths.map((name, at) => ({ result: { data: { name, input: inputs[at] } } })));
  });

afterEach(() => {
  sent.length = 0;
  vi.unstubAllGlobals();
});

test('what is asked in one moment travels together, and each gets its own answer', async () => {
  answering();
  const answers = await Promise.all([askBff('cart.get', undefined), askBff('stock.of', { id: 7 })]);
  expect(sent).toHaveLength(1);
  expect(answers).toEqual([{ name: 'cart.get' }, { name: 'stock.of', input: { id: 7 } }]);
});

test('no address grows past what is passed on', async () => {
  answering();
  const long = 'a'.repeat(1_500);
  const answers = await Promise.all([1, 2, 3, 4].map((id) => askBff('stock.of', { id, long })));
  expect(answers.map((one) => (one as { input: { id: number } }).input.id)).toEqual([1, 2, 3, 4]);
  expect(sent.length).toBeGreaterThan(1);
  for (const { url } of sent) expect((url.pathname + url.search).length).toBeLessThan(4_100);
});

test('what is given up takes nothing else with it', async () => {
  answering(({ init }) =>
    init.signal
      ? new Promise((_, reject) => init.signal?.addEventListener('abort', () => reject(init.signal?.reason)))
      : Response.json([{ result: { data: 'here' } }]),
  );
  const giveUp = new AbortController();
  const [search, cart] = [
    askBff('catalog.search', { q: 'te' }, giveUp.signal),
    askBff('cart.get', undefined),
  ];
  giveUp.abort();
  await expect(search).rejects.toThrow(BffError);
  expect(await cart).toBe('here');
});

test('one refusal leaves the answers beside it', async () => {
  const refusal = { code: 'OUT_OF_STOCK', detail: 'Sold out.' };
  answering(() =>
    Response.json([{ error: { message: 'Sold out.', data: { refusal } } }, { result: { data: 1 } }], {
      status: 207,
    }),
  );
  const [refused, found] = await Promise.allSettled([askBff('a', 1), askBff('b', 2)]);
  expect(refused).toMatchObject({ reason: { data: { refusal } } });
  expect(found).toMatchObject({ value: 1 });
});

test('a gate that says no to all of them says it to each', async () => {
  answering(() =>
    Response.json({ error: { message: 'Too many.', data: { refusal: { code: 'SLOW_DOWN' } } } }),
  );
  const answers = await Promise.allSettled([askBff('a', 1), askBff('b', 2)]);
  expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
});

test('when nobody answers, or something that is no answer, there is no refusal to read', async () => {
  answering(() => Promise.reject(new TypeError('offline')));
  await expect(askBff('cart.get', undefined)).rejects.toMatchObject({ data: undefined });
  answering(() => new Response('<h1>502</h1>', { status: 502 }));
  await expect(tellBff('cart.add', {})).rejects.toMatchObject({ data: undefined });
});

test('a change is told by POST, and is done even if the page goes', async () => {
  answering();
  expect(await tellBff('cart.clear', undefined)).toEqual({ name: 'cart.clear' });
  expect(sent[0]?.init).toMatchObject({ method: 'POST', keepalive: true });
  expect(new Headers(sent[0]?.init.headers).get('traceparent')).toMatch(/^00-/);
});
