import { randomUUID } from 'node:crypto';
import type { paths as CatalogPaths } from '@souk/catalog/openapi';
import { fakePeer } from '@souk/testkit/fake-peer';
import { beforeEach, expect, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { fakeCart } from './fake-cart.ts';
import { address, problem } from './fake-order.ts';
import { DESK, SHOP, startBff } from './start-bff.ts';

const { url } = await startBff();
const cart = fakeCart();
const catalog = fakePeer<CatalogPaths>('catalog');
const line = { variantId: randomUUID(), quantity: 1 };

catalog.always(catalog.http.get('/categories', ({ response }) => response(200).json([])));
beforeEach(() => {
  cart.calls.length = 0;
});

const post = (path: string, body: string | FormData, headers: Record<string, string>) =>
  fetch(`${url}${path}`, { method: 'POST', body, headers });

test("a change from a foreign page, the other app's or none at all is refused; a question is not", async () => {
  const json = { 'content-type': 'application/json' };
  for (const [router, call, ...origins] of [
    [
      'storefront',
      'cart.add',
      'https://evil.example',
      DESK,
      'null',
      `${SHOP}.evil.example`,
      `${SHOP}:444`,
      '',
    ],
    ['admin', 'auth.signIn', 'https://evil.example', SHOP, ''],
  ] as const)
    for (const origin of origins) {
      const headers = origin ? { ...json, origin } : json;
      const answer = await post(`/trpc/${router}/${call}`, JSON.stringify(line), headers);
      expect(answer.status, `${call} from ${origin}`).toBe(403);
      expect(await answer.json()).toMatchObject({ error: { data: { refusal: { code: 'FORBIDDEN' } } } });
    }
  expect(cart.calls).toEqual([]);
  expect((await openBrowser(url).ask('cart.get')).status).toBe(200);
});

test("what a foreign page's form can send is not taken, and nothing changes by a link", async () => {
  for (const type of ['application/x-www-form-urlencoded', 'text/plain', 'multipart/form-data; boundary=x']) {
    const answer = await post('/trpc/storefront/cart.add', JSON.stringify(line), {
      'content-type': type,
      origin: SHOP,
    });
    expect(answer.status, type).toBe(415);
    expect(await answer.json()).toMatchObject({
      error: { data: { code: 'UNSUPPORTED_MEDIA_TYPE', refusal: { code: 'CONTENT_TYPE' } } },
    });
  }
  expect((await openBrowser(url).ask('cart.add', line, { headers: { origin: SHOP } })).status).toBe(405);
  expect(cart.calls).toEqual([]);
});

test('what cannot be read is refused with a code', async () => {
  const browser = openBrowser(url);
  const refused = async (answer: ReturnType<typeof browser.tellRaw>) => {
    const { status, error } = await answer;
    return [status, error?.data.refusal?.code, typeof error?.data.traceId];
  };
  expect(await refused(browser.tellRaw('cart.add', '{"variantId": '))).toEqual([
    400,
    'MALFORMED_JSON',
    'string',
  ]);
  expect(await refused(browser.askRaw('catalog.search', '{q'))).toEqual([400, 'MALFORMED_JSON', 'string']);
  expect(await refused(browser.tellRaw('cart.add', `"${'x'.repeat(1024 * 1024)}"`))).toEqual([
    413,
    'BODY_TOO_LARGE',
    'string',
  ]);
  expect(await refused(browser.ask('cart.steal'))).toEqual([404, 'NOT_FOUND', 'string']);
  expect(await refused(browser.tell('../elsewhere'))).toEqual([404, 'NOT_FOUND', 'string']);
});

test('a price, total, discount, role or person from a browser is refused by name, and reaches no service', async () => {
  const browser = openBrowser(url);
  const till = {
    key: randomUUID(),
    contact: { email: 'mara@souk.example', name: 'Mara' },
    address,
    deliveryOptionId: 'standard',
  };
  const registration = { email: 'mara@souk.example', name: 'Mara', password: 'a long enough one' };
  const calls: [string, object][] = [
    ['cart.add', line],
    ['checkout.start', till],
    ['checkout.pay', { checkoutId: randomUUID(), key: randomUUID(), method: 'card' }],
    ['account.register', registration],
    ['account.signIn', { email: registration.email, password: registration.password }],
  ];
  const smuggled = {
    priceMinor: 1,
    totalMinor: 1,
    discountMinor: 9_999,
    role: 'owner',
    userId: randomUUID(),
    customerId: randomUUID(),
    cartId: randomUUID(),
  };
  await browser.tell('cart.add', line);
  cart.calls.length = 0;
  for (const [procedure, input] of calls)
    for (const [field, value] of Object.entries(smuggled)) {
      const { status, error } = await browser.tell(procedure, { ...input, [field]: value });
      expect([status, error?.data.refusal?.code], `${procedure} with ${field}`).toEqual([400, 'VALIDATION']);
      expect(JSON.stringify(error?.data.refusal?.errors)).toContain(field);
    }
  expect(cart.calls.filter(({ what }) => what.startsWith('POST'))).toEqual([]);
});

test('a quantity that is none is refused in its field; one out of range by the cart service', async () => {
  const browser = openBrowser(url);
  for (const quantity of ['2', null, [], {}]) {
    const { error } = await browser.tell('cart.add', { ...line, quantity });
    expect(error?.data.refusal).toMatchObject({ code: 'VALIDATION', errors: [{ path: 'quantity' }] });
  }
  const passedOn: number[] = [];
  cart.use(
    cart.http.post('/carts', async ({ request, response }) => {
      passedOn.push((await request.json()).line!.quantity);
      return response(400).json(problem(400, 'QUANTITY_INVALID', 'A whole number from 1 to 99, please.'));
    }),
  );
  for (const quantity of [-1, 0, 1.5, 1e12])
    expect((await browser.tell('cart.add', { ...line, quantity })).error?.data.refusal?.code).toBe(
      'QUANTITY_INVALID',
    );
  expect(passedOn).toEqual([-1, 0, 1.5, 1e12]);
});

test('calls travel together, each with its own answer; a crowd is refused', async () => {
  const browser = openBrowser(url);
  const { status, answers } = await browser.askAll([
    ['catalog.categories', undefined],
    ['orders.mine', {}],
    ['cart.get', undefined],
  ]);
  expect(status).toBe(207);
  expect(answers).toMatchObject([
    { result: { data: [] } },
    { error: { data: { refusal: { code: 'UNAUTHENTICATED' } } } },
    { result: { data: null } },
  ]);
  const crowd = Array.from({ length: 51 }, () => ['cart.add', line] as [string, unknown]);
  const refused = await browser.tellAll(crowd);
  expect(refused.status).toBe(400);
  expect(cart.calls).toEqual([]);
});

test('no answer is kept on its way, sniffed or framed, and each can be traced', async () => {
  const browser = openBrowser(url);
  for (const path of [
    '/trpc/storefront/cart.get',
    '/trpc/storefront/catalog.categories',
    '/trpc/admin/auth.me',
    '/none',
  ]) {
    const { headers } = await browser.send(path, {});
    expect(headers.get('cache-control'), path).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('x-trace-id')).toMatch(/^[\da-f]{32}$/);
    expect(headers.get('access-control-allow-origin')).toBeNull();
  }
});

test('one address is slowed down, another goes on, and health does not count', async () => {
  const busy = await startBff({ RATE_LIMIT_PER_MINUTE: '2' });
  const from = (address: string) =>
    openBrowser(busy.url).ask('catalog.categories', undefined, { headers: { 'x-forwarded-for': address } });
  expect([(await from('203.0.113.7')).status, (await from('203.0.113.7')).status]).toEqual([200, 200]);
  const refused = await from('203.0.113.7');
  expect(refused).toMatchObject({
    status: 429,
    error: { data: { code: 'TOO_MANY_REQUESTS', refusal: { code: 'RATE_LIMITED' } } },
  });
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect((await from('203.0.113.8')).status).toBe(200);
  for (let i = 0; i < 4; i++) expect((await fetch(`${busy.url}/health/ready`)).status).toBe(200);
});

test('it is ready while its peers are away, and counts what it answers', async () => {
  const alone = await startBff();
  for (const path of ['/health/live', '/health/ready'])
    expect((await fetch(alone.url + path)).status).toBe(200);
  await openBrowser(alone.url).ask('cart.get');
  const metrics = await (await fetch(`${alone.url}/metrics`)).text();
  expect(metrics).toMatch(/duration_seconds_count\{service="bff",.*route="\/trpc\/storefront\/:path".*\} 1/);
});
