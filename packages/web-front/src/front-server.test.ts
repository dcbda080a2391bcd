import dns from 'node:dns';
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  request,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, expect, test, vi } from 'vitest';
import { createFrontServer, type Front } from './front-server.ts';
import { applyNoncePolicy } from './nonce-policy.ts';

const opened: Server[] = [];
afterAll(() => {
  for (const server of opened) server.close().closeAllConnections();
});

const open = async (server: Server): Promise<string> => {
  opened.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};
const bffThat = (answer: RequestListener) => open(createServer(answer));
const NOBODY = 'http://127.0.0.1:9';

const pages = {
  prepare: async () => undefined,
  close: async () => undefined,
  getUpgradeHandler: () => async () => undefined,
  getRequestHandler: () => async (asked: IncomingMessage, response: ServerResponse) => {
    response.end(
      JSON.stringify({
        from: asked.headers['x-forwarded-for'],
        policy: asked.headers['content-security-policy'],
      }),
    );
  },
};
const frontOf = (bffUrls: string[], trustIngress = false) => {
  const front: Front = {
    pages,
    router: 'admin',
    defaultPort: 0,
    servePage: async (asked, response, render) => {
      applyNoncePolicy(asked, response, { dev: false });
      await render(asked, response);
    },
  };
  return open(createFrontServer(front, { port: 0, host: '127.0.0.1', bffUrls, trustIngress }).server);
};

test('calls reach this app’s router of the BFF, cookies and bodies with them', async () => {
  const bff = await bffThat(async (asked, response) => {
    const body = await new Response(asked as never).text();
    response
      .setHeader('set-cookie', ['a=1; HttpOnly', 'b=2'])
      .end(JSON.stringify([asked.url, asked.headers.cookie, body]));
  });
  const front = await frontOf([bff]);
  const answer = await fetch(`${front}/api/trpc/orders.list?batch=1`, {
    method: 'POST',
    body: '{"0":1}',
    headers: { cookie: 'c=3' },
  });
  expect(await answer.json()).toEqual(['/trpc/admin/orders.list?batch=1', 'c=3', '{"0":1}']);
  expect(answer.headers.getSetCookie()).toEqual(['a=1; HttpOnly', 'b=2']);
});

test('a file is sent on as it comes in, larger than any call, and an early answer reaches the visitor', async () => {
  const bff = await bffThat(async (asked, response) => {
    if (asked.headers['x-early']) return void response.writeHead(413).end('too large');
    let size = 0;
    for await (const part of asked) size += (part as Buffer).length;
    response.end(`${asked.url} ${size}`);
  });
  const front = await frontOf([NOBODY, bff]);
  const file = new Uint8Array(12 * 1024 * 1024);
  for (let i = 0; i < 3; i += 1) {
    const answer = await fetch(`${front}/api/media`, { method: 'POST', body: file });
    expect(await answer.text()).toBe(`/media ${file.length}`);
  }
  const early = await fetch(`${front}/api/media`, {
    method: 'POST',
    body: file,
    headers: { 'x-early': '1' },
  });
  expect([early.status, await early.text()]).toEqual([413, 'too large']);
  expect((await fetch(`${front}/api/media`)).status, 'nothing else is taken there').toBe(200);
});

test('a file of the desk is asked for at the BFF, and cannot be sent there', async () => {
  const bff = await bffThat((asked, response) => response.end(asked.url));
  const front = await frontOf([bff]);
  expect(await (await fetch(`${front}/api/files/audit.csv?who=system`)).text()).toBe(
    '/files/audit.csv?who=system',
  );
  const sent = await fetch(`${front}/api/files/audit.csv`, { method: 'POST', body: 'x' });
  expect(await sent.text()).not.toContain('/files/');
});

test('no path climbs out of its router, however it is spelt', async () => {
  const bff = await bffThat((asked, response) => response.end(asked.url));
  const { hostname, port } = new URL(await frontOf([bff]));
  const ask = (path: string) =>
    new Promise<string>((resolve) => {
      request({ hostname, port, path }, async (answer) =>
        resolve(await new Response(answer as never).text()),
      ).end();
    });
  for (const climb of ['..', '%2e%2e', 'x/../..', '.%2E']) {
    expect(await ask(`/api/trpc/${climb}/storefront/account.me`)).not.toContain('/trpc/storefront');
  }
  expect(await ask('//')).toContain('makes no sense');
});

test('an answer streams through as it is written', async () => {
  let finish = () => {};
  const bff = await bffThat((_asked, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' }).write('data: first\n\n');
    finish = () => response.end('data: last\n\n');
  });
  const reader = (await fetch(`${await frontOf([bff])}/media/stream`)).body!.getReader();
  expect(new TextDecoder().decode((await reader.read()).value)).toBe('data: first\n\n');
  finish();
  expect(new TextDecoder().decode((await reader.read()).value)).toBe('data: last\n\n');
});

test('a BFF that is down is passed over; when all are, every call of a batch is refused in words', async () => {
  const bff = await bffThat((_asked, response) => response.end('here'));
  const front = await frontOf([NOBODY, bff]);
  for (let round = 0; round < 4; round += 1) {
    expect(await (await fetch(`${front}/api/trpc/x`, { method: 'POST', body: 'x' })).text()).toBe('here');
  }
  const answer = await fetch(`${await frontOf([NOBODY])}/api/trpc/x`);
  expect(answer.status).toBe(503);
  expect(await answer.json()).toMatchObject({ error: { data: { refusal: { code: 'SERVICE_DOWN' } } } });
});

test('a name behind whose addresses nobody is, is passed over as one address is', async () => {
  const both = ['127.0.0.1', '127.0.0.2'].map((address) => ({ address, family: 4 }));
  const lookup = vi
    .spyOn(dns, 'lookup')
    .mockImplementation(((_name: string, _how: object, found: (error: null, all: object) => void) =>
      found(null, both)) as never);
  const bff = await bffThat((_asked, response) => response.end('here'));
  const front = await frontOf(['http://bff.example:9', bff]);
  for (let round = 0; round < 2; round += 1)
    expect(await (await fetch(`${front}/api/trpc/x`, { method: 'POST', body: 'x' })).text()).toBe('here');
  expect(lookup).toHaveBeenCalled();
  lookup.mockRestore();
});

test('a BFF that says it is ending gets no more changes while another is there', async () => {
  let asked = 0;
  const ending = await bffThat((_asked, response) => {
    asked += 1;
    response.setHeader('connection', 'close').end('the last');
  });
  const staying = await bffThat((_asked, response) => response.end('here'));
  const front = await frontOf([ending, staying]);
  const answers: string[] = [];
  for (let round = 0; round < 6; round += 1)
    answers.push(await (await fetch(`${front}/api/trpc/x`, { method: 'POST', body: 'x' })).text());
  expect([asked, answers.filter((answer) => answer === 'here').length]).toEqual([1, 5]);
});

test('a change that the BFF took and never answered is not sent again', async () => {
  let taken = 0;
  const bff = await bffThat((asked) => {
    taken += 1;
    asked.socket.destroy();
  });
  const answer = await fetch(`${await frontOf([bff, bff])}/api/trpc/x`, { method: 'POST', body: 'x' });
  expect([answer.status, taken]).toEqual([503, 1]);
});

test('a body beyond reason is refused before it reaches the BFF', async () => {
  const bff = await bffThat((_asked, response) => response.end('took it'));
  const answer = await fetch(`${await frontOf([bff])}/api/trpc/x`, {
    method: 'POST',
    body: 'x'.repeat(3_000_000),
  });
  expect(answer.status).toBe(413);
  expect(await answer.json()).toMatchObject({ error: { data: { refusal: { code: 'BODY_TOO_LARGE' } } } });
});

test('a visitor cannot say where they come from; an ingress of ours can', async () => {
  const claim = { headers: { 'x-forwarded-for': '203.0.113.1, 198.51.100.7' } };
  const told = async (front: string) =>
    ((await (await fetch(`${front}/orders`, claim)).json()) as { from: string }).from;
  expect(await told(await frontOf([NOBODY]))).toBe('127.0.0.1');
  expect(await told(await frontOf([NOBODY], true))).toBe('198.51.100.7');
});

test('every page has a policy with a nonce of its own, and the page is told the same one', async () => {
  const front = await frontOf([NOBODY]);
  const policies = await Promise.all(
    [1, 2].map(async () => {
      const answer = await fetch(`${front}/orders`, {
        headers: { 'content-security-policy': "script-src 'nonce-mine'" },
      });
      const sent = answer.headers.get('content-security-policy');
      expect(((await answer.json()) as { policy: string }).policy).toBe(sent);
      return sent;
    }),
  );
  expect(policies[0]).not.toBe(policies[1]);
  expect(policies[0]).toMatch(/script-src 'self' 'nonce-[\w+/=]{24}' 'strict-dynamic'/);
});
