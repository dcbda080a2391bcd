import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { paths as CatalogPaths } from '@souk/catalog/openapi';
import type { paths as OrderPaths } from '@souk/order/openapi';
import { fakePeer } from '@souk/testkit/fake-peer';
import { beforeEach, expect, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { fakeCart } from './fake-cart.ts';
import { address, checkoutOf, problem, quoteOf } from './fake-order.ts';
import { startBff } from './start-bff.ts';

const { url, service } = await startBff();
const cart = fakeCart();
const catalog = fakePeer<CatalogPaths>('catalog');
const order = fakePeer<OrderPaths>('order');
const line = { variantId: randomUUID(), quantity: 1 };
const trace = '0af7651916cd43dd8448eb211c80319c';
const traced = { headers: { traceparent: `00-${trace}-b7ad6b7169203331-01` } };

/** What requests wrote to the log. */
const logged: { level: string; traceId?: string; err?: Error; path?: string }[] = [];
const silent = service.app.log;
silent.child = (bindings) => {
  const note = (level: string) => (fields: object) => void logged.push({ level, ...bindings, ...fields });
  return Object.assign(Object.create(silent), { error: note('error'), warn: note('warn') });
};

beforeEach(() => {
  logged.length = 0;
});

const fails = (status: 500 | 502 | 503 | 504) =>
  catalog.http.get('/categories', ({ response }) =>
    response.untyped(
      Response.json(problem(status, 'INTERNAL', 'relation "product" is gone at 10.1.2.3:5432'), { status }),
    ),
  );
const down = {
  status: 503,
  error: {
    message: 'Part of the hall does not answer. Nothing was lost; try again in a moment.',
    data: {
      code: 'SERVICE_UNAVAILABLE',
      refusal: {
        code: 'SERVICE_DOWN',
        detail: 'Part of the hall does not answer. Nothing was lost; try again in a moment.',
      },
    },
  },
};

test("a service's refusal arrives whole, with its status as tRPC names it and the trace it can be found by", async () => {
  const traces: (string | null)[] = [];
  const browser = openBrowser(url);
  for (const [status, code, name] of [
    [404, 'VARIANT_UNKNOWN', 'NOT_FOUND'],
    [409, 'LINE_LIMIT', 'CONFLICT'],
    [400, 'QUANTITY_INVALID', 'BAD_REQUEST'],
  ] as const) {
    cart.use(
      cart.http.post('/carts', ({ request, response }) => {
        traces.push(request.headers.get('traceparent'));
        return response(status).json(problem(status, code, 'Why, and what to do.', { limit: 99 }));
      }),
    );
    const refused = await browser.tell('cart.add', line, traced);
    expect(refused.status).toBe(status);
    expect(refused.error).toMatchObject({
      message: 'Why, and what to do.',
      data: { code: name, traceId: trace },
    });
    expect(refused.error?.data.refusal).toEqual({ code, detail: 'Why, and what to do.', limit: 99 });
    expect(refused.headers.get('x-trace-id')).toBe(trace);
  }
  expect(traces).toHaveLength(3);
  for (const sent of traces) expect(sent).toContain(`-${trace}-`);
  expect(logged).toEqual([]);
});

test('a service that fails or is away becomes SERVICE_DOWN: the log learns why, the page does not', async () => {
  const browser = openBrowser(url);
  for (const peer of [fails(500), fails(502), fails(504), null]) {
    if (peer) catalog.use(peer);
    const answer = await browser.ask(
      peer ? 'catalog.categories' : 'stock.availability',
      peer ? undefined : { variantIds: [randomUUID()] },
      traced,
    );
    expect(answer).toMatchObject(down);
    expect(JSON.stringify(answer.error)).not.toMatch(
      /relation|127\.0\.0\.1|10\.1\.2\.3|catalog did|inventory did/,
    );
    expect(logged.splice(0)).toMatchObject([{ level: 'warn', traceId: trace, err: expect.any(Error) }]);
  }
});

test('a service that takes too long becomes SERVICE_DOWN when the time of the request is up', async () => {
  const hasty = await startBff({ REQUEST_BUDGET_MS: '250' });
  catalog.use(
    catalog.http.get('/categories', async ({ response }) => {
      await sleep(3_000);
      return response(200).json([]);
    }),
  );
  const begun = performance.now();
  expect(await openBrowser(hasty.url).ask('catalog.categories')).toMatchObject(down);
  expect(performance.now() - begun).toBeLessThan(2_500);
});

test('a bug of ours says nothing of itself, and is logged with its trace', async () => {
  catalog.use(
    catalog.http.get('/categories', ({ response }) => response.untyped(new Response('<b>not JSON'))),
  );
  const answer = await openBrowser(url).ask('catalog.categories', undefined, traced);
  expect(answer).toMatchObject({
    status: 500,
    error: {
      message: 'Something broke on our side. Try again; if it stays, quote the trace id.',
      data: { code: 'INTERNAL_SERVER_ERROR', traceId: trace, refusal: null },
    },
  });
  expect(JSON.stringify(answer.error)).not.toContain('JSON.parse');
  expect(answer.error?.data).not.toHaveProperty('stack');
  expect(logged).toMatchObject([{ level: 'error', traceId: trace, path: 'catalog.categories' }]);
});

test('every hop is told what is left of the time', async () => {
  const left: number[] = [];
  const note = (request: Request) => left.push(Number(request.headers.get('souk-deadline-ms')));
  const quote = quoteOf(900);
  cart.use(
    cart.http.post('/quotes', async ({ request, response }) => {
      note(request);
      await sleep(120);
      return response(201).json(quote);
    }),
  );
  order.use(
    order.http.post('/checkouts', ({ request, response }) => {
      note(request);
      return response(201).json(checkoutOf(quote));
    }),
  );
  const browser = openBrowser(url);
  await browser.tell('cart.add', line);
  const started = await browser.tell('checkout.start', {
    key: randomUUID(),
    contact: { email: 'mara@souk.example', name: 'Mara' },
    address,
    deliveryOptionId: 'standard',
  });
  expect(started.status).toBe(200);
  expect(left[0]).toBeLessThanOrEqual(9_000);
  expect(left[0]).toBeGreaterThan(5_000);
  expect(left[1]).toBeLessThanOrEqual(left[0]! - 115);
});

test('a change is tried again only under a key, a question always', async () => {
  const browser = openBrowser(url);
  await browser.tell('cart.add', line);
  const unwell = (tries: number) => {
    const seen: string[] = [];
    cart.use(
      cart.http.post('/carts/{id}/lines', async ({ request, params, response }) => {
        seen.push(await request.text());
        if (seen.length < tries) return response.untyped(Response.json({}, { status: 503 }));
        return response(200).json({
          ...(await openBrowser(url).ask('cart.get')).data,
          id: params.id,
        } as never);
      }),
    );
    return seen;
  };

  const keyed = unwell(3);
  expect((await browser.tell('cart.add', { ...line, key: 'one intention' })).status).toBe(200);
  expect(keyed).toHaveLength(3);
  expect(new Set(keyed).size).toBe(1);

  const keyless = unwell(2);
  expect(await browser.tell('cart.add', line)).toMatchObject(down);
  expect(keyless).toHaveLength(1);

  let asked = 0;
  catalog.use(
    catalog.http.get('/categories', ({ response }) => {
      asked += 1;
      return asked < 3 ? response.untyped(Response.json({}, { status: 503 })) : response(200).json([]);
    }),
  );
  expect((await browser.ask('catalog.categories')).data).toEqual([]);
});
