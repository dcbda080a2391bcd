import { randomUUID } from 'node:crypto';
import { orderConfirmed } from '@souk/events/order';
import type { Actor } from '@souk/service-kit/identity';
import { fakeFeed } from '@souk/testkit/fake-feed';
import { expect, test, vi } from 'vitest';
import type { ProductDetail } from '../src/products/product.shapes.ts';
import { csvOf } from './import-csv.ts';
import { importDesk } from './import-desk.ts';
import { owner, startCatalog } from './start-catalog.ts';

const orders = fakeFeed('order');
const { call, get, feed, db, url } = await startCatalog({ demo: 'none' });
const desk = importDesk(call(owner));
const sized = (handle: string, title: string, sizes: Record<string, string>) =>
  Object.entries(sizes).map(([size, price], i) => ({
    Handle: handle,
    ...(i === 0 ? { Title: title, 'Option1 Name': 'Size', Type: 'Hats' } : {}),
    'Option1 Value': size,
    'Variant Price': price,
    'Variant Inventory Tracker': 'shopify',
    'Variant Inventory Qty': '5',
  }));
const status = async (handle: string) => (await call()(`/products/${handle}`)).status;

const sell = async (handle: string, quantity: number): Promise<void> => {
  const product = await get<ProductDetail>(`/products/${handle}`);
  const variantId = product.variants[0]!.id;
  const image = { src: null, alt: '', art: false };
  orders.publish(orderConfirmed, {
    aggregateId: randomUUID(),
    aggregateVersion: 1,
    payload: {
      ...{
        orderId: randomUUID(),
        number: 'S-1',
        key: 'k',
        email: 'a@b.c',
        contactName: null,
        customerId: null,
      },
      ...{
        market: 'en-us',
        currency: 'USD',
        checkoutId: randomUUID(),
        quoteId: randomUUID(),
        cartId: randomUUID(),
      },
      ...{ placedAt: '2026-11-01T00:00:00Z', steps: [] },
      lines: [
        {
          ...{
            variantId,
            productId: product.id,
            handle,
            title: 'x',
            variantTitle: 'x',
            image,
            stall: 'leaf',
          },
          ...{ quantity, unitPriceMinor: 1, totalMinor: 1 },
        },
      ],
      totals: { listMinor: 1, discountMinor: 0, deliveryMinor: 0, taxMinor: 0, totalMinor: 1 },
      address: { name: 'A', line1: 'B', city: 'C', region: 'WA', postcode: '1', country: 'US' },
      delivery: { id: 'standard', label: 'S', promise: 'p', deliverBy: '2026-11-05' },
    },
  });
  await vi.waitFor(async () => {
    const { rows } = await db.execute(`select from units_sold where variant_id = '${variantId}'`);
    expect(rows).toHaveLength(1);
  });
};

test('a dry run tells what would be created, changed and left, field by field, and writes nothing', async () => {
  const first = await desk.upload(
    csvOf([...sized('fez', 'Fez', { S: '20', M: '22' }), ...sized('cap', 'Cap', { S: '9' })]),
  );
  await desk.apply(first.id);
  const before = await get<ProductDetail>('/products/fez');
  const events = (await feed()).length;

  const dry = await desk.upload(
    csvOf([
      ...sized('fez', 'Red Fez', { M: '25', L: '30' }),
      ...sized('cap', 'Cap', { S: '9' }),
      ...sized('beret', 'Beret', { S: '30' }),
      ...sized('odd', 'Odd', { S: 'much' }),
    ]),
  );
  expect(dry).toMatchObject({
    planned: { created: 1, changed: 1, unchanged: 1, refused: 1 },
    ...{
      result: null,
      problems: 1,
      complete: true,
      by: { kind: 'staff', id: owner.kind === 'staff' ? owner.id : '' },
    },
  });
  const [changed] = await desk.products(dry.id, 'changed');
  expect(changed?.differences).toEqual([
    { field: 'Title', variant: null, before: 'Fez', after: 'Red Fez' },
    { field: 'Variant', variant: 'S', before: '20.00', after: null },
    { field: 'Price', variant: 'M', before: '22.00', after: '25.00' },
    { field: 'Variant', variant: 'L', before: null, after: '30.00' },
  ]);
  expect((await desk.products(dry.id)).map(({ handle, kind }) => [handle, kind])).toEqual([
    ['fez', 'changed'],
    ['cap', 'unchanged'],
    ['beret', 'created'],
    ['odd', 'refused'],
  ]);
  expect((await feed()).length).toBe(events);
  expect(await get<ProductDetail>('/products/fez')).toEqual(before);
  expect(await status('beret')).toBe(404);

  const applied = await desk.apply(dry.id);
  expect(applied.result).toMatchObject({ created: 1, changed: 1, unchanged: 1, refused: 1, meanwhile: 0 });
  expect(await status('beret')).toBe(200);
});

test('an undone import is as if it had never been: what it made is gone, what it changed is as before', async () => {
  const first = await desk.upload(csvOf(sized('ring', 'Ring', { S: '20', M: '22' })));
  await desk.apply(first.id);
  const before = await get<ProductDetail>('/products/ring');
  const second = await desk.upload(
    csvOf([...sized('ring', 'Golden ring', { M: '99', L: '5' }), ...sized('chain', 'Chain', { S: '4' })]),
  );
  await desk.apply(second.id);
  const undone = await desk.undo(second.id);
  expect(undone.changes).toEqual({ applied: 0, undone: 2, kept: 0 });
  expect(await get<ProductDetail>('/products/ring')).toEqual(before);
  expect(await status('chain')).toBe(404);
  expect((await feed()).at(-1)?.payload).toMatchObject({ handle: 'chain', status: 'draft', variants: [] });
  // It never was, so that the same file creates it again.
  expect((await desk.upload(csvOf(sized('chain', 'Chain', { S: '4' })))).planned.created).toBe(1);
});

test('what was sold or edited since stays, and is named with the reason', async () => {
  const file = csvOf(['sold', 'edited', 'plain'].flatMap((name) => sized(`u-${name}`, name, { S: '20' })));
  const { id } = await desk.upload(file);
  await desk.apply(id);
  await sell('u-sold', 2);
  const edited = await get<ProductDetail>('/products/u-edited');
  await call({ ...owner, id: 'nadia' } as Actor)(`/variants/${edited.variants[0]!.id}`, {
    method: 'PATCH',
    json: { listPriceMinor: 2500 },
  });
  const undone = await desk.undo(id);
  expect(undone.changes).toEqual({ applied: 0, undone: 1, kept: 2 });
  expect(await desk.changes(id, 'kept')).toMatchObject([
    { handle: 'u-sold', sold: 2, editedBy: null },
    { handle: 'u-edited', sold: 0, editedBy: { kind: 'staff', id: 'nadia' } },
  ]);
  expect([await status('u-sold'), await status('u-edited'), await status('u-plain')]).toEqual([
    200, 200, 404,
  ]);
});

test('a product changed since the dry run is left alone, and gone over only when somebody says so', async () => {
  await desk.apply((await desk.upload(csvOf(sized('vase', 'Vase', { S: '20' })))).id);
  const dry = await desk.upload(
    csvOf([...sized('vase', 'Tall vase', { S: '30' }), ...sized('jug', 'Jug', { S: '3' })]),
  );
  const { variants } = await get<ProductDetail>('/products/vase');
  await call(owner)(`/variants/${variants[0]!.id}`, { method: 'PATCH', json: { listPriceMinor: 2100 } });
  const applied = await desk.apply(dry.id);
  expect(applied.result).toMatchObject({ created: 1, changed: 0, meanwhile: 1 });
  expect((await desk.products(dry.id, 'meanwhile')).map(({ handle }) => handle)).toEqual(['vase']);
  expect((await get<ProductDetail>('/products/vase')).title).toBe('Vase');
  const over = await desk.apply(dry.id, { overwrite: true });
  expect(over.result).toMatchObject({ created: 1, changed: 1, meanwhile: 0 });
  expect(await get<ProductDetail>('/products/vase')).toMatchObject({ title: 'Tall vase' });
  await desk.undo(dry.id);
  expect((await get<ProductDetail>('/products/vase')).variants[0]?.priceMinor).toBe(2100);
});

test('a repeated handle refuses all of its product: half of it is never imported', async () => {
  const rows = [
    ...sized('twice', 'Twice', { S: '1' }),
    ...sized('once', 'Once', { S: '1' }),
    ...sized('twice', '', { M: '1' }),
  ];
  const dry = await desk.upload(csvOf(rows));
  expect(dry.planned).toEqual({ created: 1, changed: 0, unchanged: 0, refused: 2 });
  await desk.apply(dry.id);
  expect([await status('twice'), await status('once')]).toEqual([404, 200]);
});

test('a cancelled import keeps what came before as a change set that can be undone', async () => {
  const names = Array.from({ length: 900 }, (_, i) => `c-${i}`);
  const dry = await desk.upload(csvOf(names.flatMap((name) => sized(name, name, { S: '1' }))));
  await call(owner)(`/imports/${dry.id}/apply`, { json: {} });
  await vi.waitFor(async () => expect((await desk.look(dry.id)).rowsDone).toBeGreaterThan(0), {
    timeout: 15_000,
    interval: 5,
  });
  await call(owner)(`/imports/${dry.id}/cancel`, { method: 'POST' });
  const rested = await desk.until(dry.id, 'cancelled', 'applied');
  expect(rested.state).toBe('cancelled');
  const created = rested.result!.created;
  expect(created).toBeGreaterThan(0);
  expect(created).toBeLessThan(900);
  expect(rested.changes?.applied).toBe(created);
  expect((await desk.undo(dry.id)).changes).toEqual({ applied: 0, undone: created, kept: 0 });
  expect(await status('c-0')).toBe(404);
});

test('what is not at that point is refused with words: nothing is applied twice or undone before it is', async () => {
  const dry = await desk.upload(csvOf(sized('tea', 'Tea', { S: '1' })));
  const post = async (step: string) => {
    const answer = await call(owner)(`/imports/${dry.id}/${step}`, { json: {} });
    return [answer.status, ((await answer.json()) as { code?: string }).code];
  };
  expect(await post('undo')).toEqual([409, 'IMPORT_STATE']);
  await desk.apply(dry.id);
  expect((await post('apply'))[0]).toBe(200);
  expect(await post('cancel')).toEqual([409, 'IMPORT_STATE']);
  await desk.undo(dry.id);
  expect(await post('apply')).toEqual([409, 'IMPORT_STATE']);
  const broken = await desk.upload('Handle,Title,Variant Price\na,A,1\nb,"B,1\n');
  const refused = await call(owner)(`/imports/${broken.id}/apply`, { json: {} });
  expect([refused.status, ((await refused.json()) as { code: string }).code]).toEqual([
    409,
    'IMPORT_INCOMPLETE',
  ]);
});

test('who may import may do all of it, and nobody else any of it', async () => {
  const { id } = await desk.upload(csvOf(sized('role', 'Role', { S: '1' })));
  const csv = {
    method: 'POST',
    headers: { 'content-type': 'text/csv' },
    body: 'Handle,Title,Variant Price\n',
  };
  const doors: [string, Parameters<ReturnType<typeof call>>[1]][] = [
    ['/imports', {}],
    [`/imports/${id}`, {}],
    [`/imports/${id}/products`, {}],
    [`/imports/${id}/problems`, {}],
    [`/imports/${id}/changes`, {}],
    ['/imports/files', csv],
    [`/imports/${id}/apply`, { json: {} }],
    [`/imports/${id}/undo`, { method: 'POST' }],
    [`/imports/${id}/cancel`, { method: 'POST' }],
  ];
  const staff = (role: 'owner' | 'manager' | 'fulfilment' | 'support'): Actor =>
    ({ ...owner, role }) as Actor;
  for (const [where, init] of doors) {
    for (const actor of [
      staff('fulfilment'),
      staff('support'),
      { kind: 'guest' },
      { kind: 'customer', id: 'c', sessionId: 's' },
    ] as Actor[])
      expect((await call(actor)(where, init)).status, `${where} as ${JSON.stringify(actor)}`).toBe(403);
    const { method = init?.json ? 'POST' : 'GET' } = init ?? {};
    expect((await fetch(url + where, { method })).status, where).toBe(401);
    for (const role of ['owner', 'manager'] as const)
      expect((await call(staff(role))(where, init)).status, `${where} as ${role}`).not.toBe(403);
  }
});

test('orders that are told of again, as after a restored backup, count as sold once', async () => {
  const made = await desk.upload(csvOf(sized('scarf', 'Scarf', { S: '9' })));
  await desk.apply(made.id);
  await sell('scarf', 3);
  await db.execute(`update subscription set epoch = null, xid = '0', id = 0 where publisher = 'order'`);
  // Whoever waits for news hears of the next, and finds that it has to begin anew.
  for (const quantity of [1, 1]) await sell('scarf', quantity);
  await vi.waitFor(async () => {
    const { rows } = await db.execute(
      `select from subscription where publisher = 'order' and epoch is not null and id > 0`,
    );
    expect(rows).toHaveLength(1);
  });
  await vi.waitFor(async () => {
    const { rows } = await db.execute(
      `select units from units_sold s join product p on p.id = s.product_id where p.handle = 'scarf'`,
    );
    expect(rows).toEqual([{ units: 5 }]);
  });
});
