import { randomUUID } from 'node:crypto';
import { type Actor, staffRoles } from '@souk/service-kit/identity';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { manager, startInventory } from './stock-world.ts';

const world = await startInventory();
const call = world.call(manager);
type Listed = { variantId: string; title: string; level: string; stock: { available: number | null } };
type Page<Item> = { items: Item[]; nextCursor: string | null };
const list = async (query: Record<string, string>): Promise<Page<Listed>> =>
  (await (await call(`/desk/stock?${new URLSearchParams(query)}`)).json()) as Page<Listed>;
const walk = async (query: Record<string, string>): Promise<Listed[]> => {
  const all: Listed[] = [];
  for (let after: string | null = ''; after !== null; ) {
    const page: Page<Listed> = await list({ ...query, limit: '2', ...(after && { after }) });
    all.push(...page.items);
    after = page.nextCursor;
  }
  return all;
};
const countShelf = (lines: object[], body: object = {}) =>
  call('/stock-counts', { json: { key: randomUUID(), note: 'Sunday', lines, ...body } });

test('the list is searched by every word, filtered by level, sorted, and walked page by page without a gap', async () => {
  const counts = { 'Zinc lamp': 9, 'Amber lamp': 3, 'Brass lamp': 0, 'Copper lamp': 2, 'Brass bowl': 7 };
  for (const [title, count] of Object.entries(counts)) await world.addVariant(count, { title });
  const titles = async (query: Record<string, string>) => (await walk(query)).map(({ title }) => title);
  expect(await titles({ q: 'LAMP' })).toEqual(['Amber lamp', 'Brass lamp', 'Copper lamp', 'Zinc lamp']);
  expect(await titles({ q: 'lamp brass' })).toEqual(['Brass lamp']);
  expect(await titles({ q: 'lamp', level: 'low' })).toEqual(['Amber lamp', 'Copper lamp']);
  expect(await titles({ q: 'lamp', sort: 'fewest' })).toEqual([
    'Brass lamp',
    'Copper lamp',
    'Amber lamp',
    'Zinc lamp',
  ]);
  expect(await titles({ q: '100%_' })).toEqual([]);
  for (const after of ['nonsense', Buffer.from('["fewest",1]').toString('base64url')])
    expect(await world.codeOf(call(`/desk/stock?after=${after}`))).toBe('VALIDATION');
});

test('a word is found however far down the list it stands, and letters alone where a word begins', async () => {
  await world.service.pool.query(
    `with made as (
       insert into stock_item (variant_id, location_id, product_id, product_version, tracked)
       select gen_random_uuid(), '00000000-0000-7000-8000-000000000001', gen_random_uuid(), 1, false from generate_series(1, 1200)
       returning variant_id, product_id)
     insert into stock_card (variant_id, product_id, product_version, handle, title, stall, image, sort_key, words, gone, level)
     select variant_id, product_id, 1, 'far', 'Aardvark', 'home', '{"src": null, "alt": "", "art": false}', 'aardvark ' || variant_id, ' aardvark', false, 'uncounted'
     from made`,
  );
  for (const title of ['Zither xylo', 'Zither qanun']) await world.addVariant(9, { title });
  const titles = async (query: Record<string, string>) => (await walk(query)).map(({ title }) => title);
  for (const sort of ['name', 'fewest'])
    expect(await titles({ q: 'zither', sort })).toEqual(['Zither qanun', 'Zither xylo']);
  expect(await titles({ q: 'zither qa' })).toEqual(['Zither qanun']);
  expect(await titles({ q: 'x' })).toEqual(['Zither xylo']);
  expect(await titles({ q: 'yl' })).toEqual([]);
});

test('an item’s level on the list follows holds, corrections and thresholds', async () => {
  const variantId = await world.addVariant(6, { title: 'Level thing' });
  const level = async () => (await list({ q: 'level thing' })).items[0]?.level;
  expect(await level()).toBe('in');
  const key = randomUUID();
  await world.hold([{ variantId, quantity: 1 }], { key });
  expect(await level()).toBe('low');
  await world.act(key, 'release');
  expect(await level()).toBe('in');
  await call(`/stock/${variantId}/threshold`, { method: 'PUT', json: { lowAt: 6, alert: false } });
  expect(await level()).toBe('low');
  await world.hold([{ variantId, quantity: 6 }]);
  expect(await level()).toBe('out');
  await countShelf([{ variantId, countedTo: 2 }]);
  expect(await level()).toBe('short');
  const summary = (await (await call('/desk/stock/summary')).json()) as Record<string, number>;
  expect(summary.short).toBe((await walk({ level: 'short' })).length);
  expect(summary.low).toBe((await walk({ level: 'low' })).length);
});

test('a shelf is counted as one: all lines or none, refused by line, once per key', async () => {
  const [first, second] = await Promise.all([world.addVariant(4), world.addVariant(4)]);
  const uncounted = await world.addVariant(0, { tracked: false });
  const key = randomUUID();
  const line = (variantId: string, countedTo: number) => ({ variantId, countedTo });
  const bad = [line(first, 1), line(uncounted, 2), line(randomUUID(), 3)];
  const refused = await countShelf(bad, { key });
  expect(refused.status).toBe(400);
  const { errors } = (await refused.json()) as { errors: { path: string }[] };
  expect(errors.map(({ path }) => path)).toEqual(['lines.1.countedTo', 'lines.2.countedTo']);
  expect((await world.stockOf(first)).onHand).toBe(4);

  const good = [line(second, 4), line(first, 7)];
  const answers = await Promise.all(Array.from({ length: 5 }, () => countShelf(good, { key })));
  expect(answers.map(({ status }) => status)).toEqual(Array(5).fill(200));
  expect((await world.stockOf(first)).onHand).toBe(7);
  expect(await world.codeOf(countShelf([line(first, 8)], { key }))).toBe('KEY_REUSED');
  for (const lines of [[], [line(first, -1)], [line(first, 1.5)], [line(first, 1), line(first, 2)]])
    expect(await world.codeOf(countShelf(lines))).toBe('VALIDATION');
  await world.expectBooksToBalance();
});

test('shelf counts in any order beside buyers never wait for each other, and the books balance', async () => {
  const variants = await Promise.all([60, 60, 60].map((count) => world.addVariant(count)));
  const answers = await Promise.all(
    Array.from({ length: 24 }, (_, place) => {
      const turned = [...variants.slice(place % 3), ...variants.slice(0, place % 3)];
      return place % 2
        ? world.hold(turned.map((variantId) => ({ variantId, quantity: 1 })))
        : countShelf(turned.map((variantId) => ({ variantId, countedTo: 50 + place })));
    }),
  );
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 201]));
  await world.expectBooksToBalance();
});

test('the ledger says who, why and what lay there after each movement, over pages', async () => {
  const variantId = await world.addVariant(10);
  const fix = (delta: number, note: string) =>
    call(`/stock/${variantId}/adjustments`, {
      json: { key: randomUUID(), delta, reason: 'damage', note },
    });
  await fix(-1, 'wet');
  const key = randomUUID();
  await world.hold([{ variantId, quantity: 4 }], { key });
  await world.act(key, 'claim');
  await countShelf([{ variantId, countedTo: 6 }]);
  type Entry = { kind: string; delta: number; balance: number; note: string | null; actor: object };
  const page = async (after?: string | null) =>
    (await (
      await call(`/stock/${variantId}/ledger?limit=3${after ? `&after=${after}` : ''}`)
    ).json()) as Page<Entry>;
  const first = await page();
  await fix(-2, 'after the page was read');
  const second = await page(first.nextCursor);
  expect([...first.items, ...second.items].map(({ kind, delta, balance }) => [kind, delta, balance])).toEqual(
    [
      ['count', 1, 6],
      ['sale', -4, 5],
      ['adjustment', -1, 9],
      ['initial', 10, 10],
    ],
  );
  expect(first.items[2]).toMatchObject({ note: 'wet', reason: 'damage', actor: { role: 'manager' } });
  expect(JSON.stringify(first)).not.toContain('sessionId');
});

test('live holds are seen with their cart, their lines and their end; of one variant, only those with it', async () => {
  const [lamp, bowl] = await Promise.all([
    world.addVariant(5, { title: 'Held lamp' }),
    world.addVariant(5, { title: 'Held bowl' }),
  ]);
  const [key, cartId] = [randomUUID(), randomUUID()];
  const lines = [lamp, bowl].map((variantId) => ({ variantId, quantity: 2 }));
  await world.hold(lines, { key, cartId });
  await world.hold([{ variantId: bowl, quantity: 1 }], { key: `${key}-other` });
  type Hold = { key: string; cartId: string; lines: { card: { title: string } | null }[] };
  const holdsAt = async (path: string) => ((await (await call(path)).json()) as Page<Hold>).items;
  const [found, ...others] = await holdsAt(`/stock/${lamp}/holds`);
  expect(others).toEqual([]);
  expect(found).toMatchObject({ key, cartId });
  expect(found?.lines.map(({ card }) => card?.title).sort()).toEqual(['Held bowl', 'Held lamp']);
  expect((await holdsAt(`/stock/${bowl}/holds`)).length).toBe(2);
  expect((await holdsAt('/desk/holds?limit=100')).map((hold) => hold.key)).toContain(key);
  await world.act(key, 'release');
  expect(await holdsAt(`/stock/${lamp}/holds`)).toEqual([]);
});

test('what the catalogue no longer sells is listed only while units of it are left', async () => {
  const variantId = await world.addVariant(1, { title: 'Old thing' });
  await world.withdraw(variantId);
  expect((await list({ q: 'old thing' })).items).toMatchObject([{ variantId, gone: true }]);
  expect((await list({ q: 'old thing', level: 'low' })).items).toEqual([]);
  await countShelf([{ variantId, countedTo: 0 }]);
  expect((await list({ q: 'old thing' })).items).toEqual([]);
});

test('a day that is over is not when it comes back', async () => {
  const variantId = await world.addVariant(0);
  const backOn = (day: string | null) =>
    call(`/stock/${variantId}/back-on`, { method: 'PUT', json: { backOn: day } });
  expect(await world.codeOf(backOn('2020-02-02'))).toBe('VALIDATION');
  expect((await backOn('2999-01-01')).status).toBe(200);
  expect((await backOn(null)).status).toBe(200);
});

test('every change at the desk is in the audit log, with the value before and after', async () => {
  const variantId = await world.addVariant(6);
  const key = randomUUID();
  await call(`/stock/${variantId}/adjustments`, { json: { key: randomUUID(), delta: 2, reason: 'found' } });
  await call(`/stock/${variantId}/threshold`, { method: 'PUT', json: { lowAt: 1, alert: true } });
  await call(`/stock/${variantId}/back-on`, { method: 'PUT', json: { backOn: '2999-01-01' } });
  await countShelf([{ variantId, countedTo: 3 }], { key });
  const { rows } = await world.db.execute(
    sql`select action, before, after from audit_record where entity_id in (${variantId}, ${key}) order by id`,
  );
  expect(rows).toMatchObject([
    { action: 'stock.adjusted', before: { onHand: 6 }, after: { onHand: 8, reason: 'found' } },
    { action: 'stock.threshold', before: { lowAt: 5 }, after: { lowAt: 1 } },
    { action: 'stock.back_on', before: { backOn: null }, after: { backOn: '2999-01-01' } },
    {
      action: 'stock.counted',
      before: { [variantId]: { onHand: 8 } },
      after: { [variantId]: { onHand: 3 } },
    },
  ]);
});

test('reading is for all staff, writing for those whose role allows it, and nothing for anybody else', async () => {
  const variantId = await world.addVariant(5);
  const key = () => randomUUID();
  const reads = [
    '/desk/stock',
    '/desk/stock/summary',
    `/desk/stock/${variantId}`,
    '/desk/holds',
    `/stock/${variantId}`,
    `/stock/${variantId}/ledger`,
    `/stock/${variantId}/holds`,
    '/movements?reference=x',
  ];
  const writes = (): [string, { method?: string; json: object }][] => [
    [`/stock/${variantId}/adjustments`, { json: { key: key(), delta: 1, reason: 'found' } }],
    [`/stock/${variantId}/threshold`, { method: 'PUT', json: { lowAt: 4, alert: true } }],
    [`/stock/${variantId}/back-on`, { method: 'PUT', json: { backOn: null } }],
    ['/stock-counts', { json: { key: key(), lines: [{ variantId, countedTo: 5 }] } }],
    ['/restocks', { json: { key: key(), reference: 'x', lines: [{ variantId, quantity: 1 }] } }],
  ];
  const staff = staffRoles.map((role): Actor => ({ kind: 'staff', id: randomUUID(), role, sessionId: 's' }));
  const others: Actor[] = [{ kind: 'guest' }, { kind: 'customer', id: randomUUID(), sessionId: 's' }];
  for (const actor of [...staff, ...others]) {
    const isStaff = actor.kind === 'staff';
    const mayWrite = isStaff && actor.role !== 'support';
    for (const path of reads)
      expect([path, (await world.call(actor)(path)).status]).toEqual([path, isStaff ? 200 : 403]);
    for (const [path, request] of writes())
      expect([path, (await world.call(actor)(path, request)).status]).toEqual([path, mayWrite ? 200 : 403]);
  }
  for (const path of reads) expect((await fetch(world.url + path)).status).toBe(401);
  for (const [path, { method = 'POST' }] of writes())
    expect((await fetch(world.url + path, { method })).status).toBe(401);
});
