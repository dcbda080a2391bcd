import type { paths } from '@souk/order/openapi';
import { staffRoles } from '@souk/service-kit/identity';
import { roleMay } from '@souk/service-kit/permissions';
import { fakePeer } from '@souk/testkit/fake-peer';
import { beforeEach, expect, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { fakeAccount } from './fake-account.ts';
import { callerAt, startBff } from './start-bff.ts';

const { url } = await startBff();
const account = fakeAccount();
const order = fakePeer<paths>('order');
const asked: { path: string; key: string | null; actor: unknown }[] = [];
beforeEach(() => void asked.splice(0));

const BYTES = new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x00, 0xff, 0x80]);
const paper = async (request: Request): Promise<Response> => {
  const { pathname, searchParams } = new URL(request.url);
  const actor = (await callerAt('order', request))?.actor;
  asked.push({ path: pathname, key: searchParams.get('key'), actor });
  return new Response(BYTES, {
    headers: { 'content-type': 'application/pdf', 'set-cookie': 'inner=1', 'x-inner': 'kept inside' },
  });
};
order.always(
  order.http.get('/orders/{number}/invoice.pdf', async ({ request, response }) =>
    response.untyped(await paper(request)),
  ),
  order.http.get('/orders/{number}/packing-slip.pdf', async ({ request, response }) =>
    response.untyped(await paper(request)),
  ),
  order.http.get('/orders/{number}/returns/{id}/label.pdf', async ({ request, response }) =>
    response.untyped(await paper(request)),
  ),
  order.http.get('/invoices/{number}.pdf' as '/orders/{number}/invoice.pdf', async ({ request, response }) =>
    response.untyped(await paper(request)),
  ),
  order.http.get(
    '/credit-notes/{number}.pdf' as '/orders/{number}/invoice.pdf',
    async ({ request, response }) => response.untyped(await paper(request)),
  ),
);

const deskOf = async (role: (typeof staffRoles)[number]) => {
  const desk = openBrowser(url, { app: 'admin' });
  await account.signInStaff(desk, { role });
  return desk;
};
const refusalOf = async (answer: Response) => {
  const body = (await answer.json()) as { error?: { data: { refusal: { code: string } } }; code?: string };
  return [answer.status, body.error?.data.refusal.code ?? body.code];
};

test('staff see an order’s papers byte by byte, shown and not run', async () => {
  for (const role of staffRoles.filter((one) => roleMay(one, 'orders.read')))
    for (const name of ['invoice', 'packing-slip']) {
      const answer = await (await deskOf(role)).send(`/documents/admin/orders/S-1042/${name}.pdf`, {});
      expect(answer.status, `${role} ${name}`).toBe(200);
      expect(new Uint8Array(await answer.arrayBuffer())).toEqual(BYTES);
      expect(Object.fromEntries(answer.headers)).toMatchObject({
        'content-type': 'application/pdf',
        'content-disposition': `inline; filename="${name}-S-1042.pdf"`,
        'content-security-policy': "frame-ancestors 'none'",
      });
      expect([answer.headers.get('x-inner'), answer.headers.getSetCookie()]).toEqual([null, []]);
      expect(asked.at(-1)).toMatchObject({ actor: { kind: 'staff', role } });
    }
});

test('the desk’s papers are for staff, and a shopper’s session is none', async () => {
  const path = '/documents/admin/orders/S-1042/invoice.pdf';
  expect(await refusalOf(await openBrowser(url).send(path, {}))).toEqual([401, 'UNAUTHENTICATED']);
  const shopper = openBrowser(url);
  await account.signInShopper(shopper);
  expect(await refusalOf(await shopper.send(path, {}))).toEqual([401, 'UNAUTHENTICATED']);
  expect(asked).toEqual([]);
});

test('shoppers ask in their own name, guests by the key of their link, and nobody for a packing slip', async () => {
  const shopper = openBrowser(url);
  const { person } = await account.signInShopper(shopper);
  await shopper.send('/documents/storefront/orders/S-7/invoice.pdf', {});
  await openBrowser(url).send('/documents/storefront/orders/S-7/invoice.pdf?key=k-7', {});
  expect(asked).toMatchObject([
    { actor: { kind: 'customer', id: person.id }, key: null },
    { actor: { kind: 'guest' }, key: 'k-7' },
  ]);
  const slip = await shopper.send('/documents/storefront/orders/S-7/packing-slip.pdf', {});
  expect(await refusalOf(slip)).toEqual([404, 'NOT_FOUND']);
  expect(asked).toHaveLength(2);
});

test('what the order service refuses is refused here, and no name writes a header', async () => {
  order.use(
    order.http.get('/orders/{number}/invoice.pdf', ({ response }) =>
      response(404).json({
        ...{ type: 'about:blank', title: 'x', status: 404 },
        ...{ code: 'ORDER_UNKNOWN', detail: 'We find no such order.' },
      }),
    ),
  );
  const stranger = await openBrowser(url).send('/documents/storefront/orders/S-8/invoice.pdf?key=wrong', {});
  expect(await refusalOf(stranger)).toEqual([404, 'ORDER_UNKNOWN']);
  const desk = await deskOf('owner');
  expect(await refusalOf(await desk.send('/documents/admin/orders/S-8/secrets.pdf', {}))).toEqual([
    404,
    'NOT_FOUND',
  ]);
  const odd = await desk.send('/documents/admin/orders/S%22%3B%0d%0ax/packing-slip.pdf', {});
  expect(odd.headers.get('content-disposition')).toBe('inline; filename="packing-slip-Sx.pdf"');
});

test('a credit note is handed on like the others', async () => {
  const answer = await (await deskOf('support')).send('/documents/admin/credit-notes/C2026-000001.pdf', {});
  expect([answer.status, answer.headers.get('content-disposition')]).toEqual([
    200,
    'inline; filename="credit-note-C2026-000001.pdf"',
  ]);
});

test('the invoice of what was added later is handed on with the key of the link', async () => {
  asked.length = 0;
  const answer = await openBrowser(url).send('/documents/storefront/invoices/2026-000002.pdf?key=k', {});
  expect(answer.headers.get('content-disposition')).toBe('inline; filename="invoice-2026-000002.pdf"');
  expect(asked).toMatchObject([{ path: '/invoices/2026-000002.pdf', key: 'k' }]);
});

test('the label of a return is for whoever sends it, and for whoever waits for it', async () => {
  const path = 'orders/S-7/returns/019aa000-0000-7000-8000-000000000001/label.pdf';
  const guest = await openBrowser(url).send(`/documents/storefront/${path}?key=k-7`, {});
  expect([guest.status, guest.headers.get('content-disposition')]).toEqual([
    200,
    'inline; filename="return-label-S-7.pdf"',
  ]);
  expect((await (await deskOf('fulfilment')).send(`/documents/admin/${path}`, {})).status).toBe(200);
  expect(asked).toMatchObject([
    { path: `/${path}`, key: 'k-7', actor: { kind: 'guest' } },
    { path: `/${path}`, key: null, actor: { kind: 'staff', role: 'fulfilment' } },
  ]);
  expect((await openBrowser(url).send(`/documents/admin/${path}`, {})).status).toBe(401);
});

test('the list of papers is for whoever may see orders', async () => {
  const listed = [
    { kind: 'invoice' as const, number: '2026-000001', issuedAt: '2026-11-01T00:00:00.000Z', amountMinor: 5 },
  ];
  order.use(order.http.get('/orders/{number}/documents', ({ response }) => response(200).json(listed)));
  const desk = await deskOf('fulfilment');
  expect((await desk.ask('papers.ofOrder', { number: 'S-1042' })).data).toEqual(listed);
  expect((await desk.ask('papers.ofOrder', { number: '' })).status).toBe(400);
  const stranger = openBrowser(url, { app: 'admin' });
  expect((await stranger.ask('papers.ofOrder', { number: 'S-1042' })).status).toBe(401);
});
