import type { Actor } from '@souk/service-kit/identity';
import { expect, test, vi } from 'vitest';
import type { EditableProduct, ProductInput } from '../src/desk/editable.shapes.ts';
import type { ProductDetail } from '../src/products/product.shapes.ts';
import { owner, startCatalog } from './start-catalog.ts';

const { call, get, feed, clock, db, url } = await startCatalog({ demo: 'none' });
const asOwner = call(owner);
const eventually = (check: () => Promise<void>) => vi.waitFor(check, { timeout: 5_000, interval: 50 });
const staff = (role: 'manager' | 'fulfilment' | 'support', id: string = role): Actor => ({
  kind: 'staff',
  id,
  role,
  sessionId: 's',
});

const stall = (await (
  await asOwner('/desk/categories', {
    method: 'POST',
    json: { title: 'Table', stall: 'table', parentId: null },
  })
).json()) as { id: string };
const kind = (await (
  await asOwner('/desk/categories', { method: 'POST', json: { title: 'Kettles', parentId: stall.id } })
).json()) as { id: string };

const colour = (...values: string[]) => ({
  name: 'Colour',
  values: values.map((value) => ({ value, swatch: '#b03a2e' })),
});

const variant = (id: string | null, ...optionValues: string[]): ProductInput['variants'][number] => ({
  id,
  optionValues,
  sku: null,
  barcode: null,
  listPriceMinor: 4200,
  sale: null,
  picture: null,
  tracked: true,
  allowBackorder: false,
  initialQuantity: 5,
  weightGrams: 900,
  taxClass: 'standard',
});

const kettle = (changes: Partial<ProductInput> = {}): ProductInput => ({
  handle: '',
  title: 'Copper Kettle',
  tagline: 'Sings before it boils.',
  storyTitle: 'Beaten by hand',
  storyHtml: '<p>Warm <strong>copper</strong>.</p>',
  vendor: 'Corner Bench',
  noun: '',
  categoryId: stall.id,
  kindId: kind.id,
  tags: ['copper'],
  particulars: [{ label: 'Holds', value: '1.2 L' }],
  options: [colour('Red', 'Blue')],
  seo: { title: null, description: null },
  status: 'published',
  publishAt: null,
  media: [],
  variants: [variant(null, 'Red'), variant(null, 'Blue')],
  ...changes,
});

type Answer = EditableProduct & { code: string; errors: { path: string; message: string }[] };
type Conflict = Answer & { current: EditableProduct; fields: string[]; changedBy: unknown };

const create = async (changes: Partial<ProductInput> = {}) => {
  const answer = await asOwner('/desk/products', { method: 'POST', json: kettle(changes) });
  return { status: answer.status, body: (await answer.json()) as Answer };
};

/** What a product is, as it would be sent back. */
const inputOf = (product: EditableProduct): ProductInput => {
  const {
    id: _id,
    version: _version,
    editedAt: _editedAt,
    editedBy: _editedBy,
    publishedAt: _publishedAt,
    formerHandles: _former,
    variants,
    ...rest
  } = product;
  return { ...rest, variants: variants.map(({ band: _band, available: _available, ...one }) => one) };
};

const change = async (product: EditableProduct, changes: Partial<ProductInput>, actor: Actor = owner) => {
  const answer = await call(actor)(`/desk/products/${product.id}`, {
    method: 'PUT',
    json: { expectedVersion: product.version, product: { ...inputOf(product), ...changes } },
  });
  return { status: answer.status, body: (await answer.json()) as Conflict };
};

const refusalOf = ({ status, body }: { status: number; body: Answer }) => [
  status,
  body.code,
  body.errors?.map(({ path }) => path),
];

test('a new product is in the hall at once, with an address of its own and everything clean', async () => {
  const { status, body } = await create({
    storyHtml:
      '<p onclick="steal()">Warm</p><script>steal()</script><a href="javascript:steal()">x</a><img src=x onerror=steal()>',
  });
  expect(status).toBe(201);
  expect(body).toMatchObject({ handle: 'copper-kettle', noun: 'Kettles', status: 'published' });
  expect(body.storyHtml).not.toMatch(/steal|script|onclick|onerror/);
  const shown = await get<ProductDetail>('/products/copper-kettle');
  expect(shown.variants.map(({ title }) => title)).toEqual(['Red', 'Blue']);
  expect((await create()).body.handle).toBe('copper-kettle-2');
  expect(refusalOf(await create({ handle: 'copper-kettle' }))).toEqual([409, 'HANDLE_TAKEN', ['handle']]);
});

test('adding a colour keeps what exists, and renaming one keeps who it is', async () => {
  const { body: made } = await create({ handle: 'keeps' });
  const [red, blue] = made.variants.map(({ id }) => id);
  const { body: more } = await change(made, {
    options: [colour('Red', 'Blue', 'Green')],
    variants: [variant(red!, 'Red'), variant(blue!, 'Blue'), variant(null, 'Green')],
  });
  expect(more.variants.map(({ id }) => id).slice(0, 2)).toEqual([red, blue]);
  const green = more.variants[2]!.id;
  const { body: fewer } = await change(more, {
    options: [colour('Crimson', 'Green')],
    variants: [variant(red!, 'Crimson'), variant(green, 'Green')],
  });
  expect(fewer.variants.map(({ id, optionValues }) => [id, optionValues[0]])).toEqual([
    [red, 'Crimson'],
    [green, 'Green'],
  ]);
  const { body: again } = await change(fewer, {
    options: [colour('Blue', 'Crimson', 'Green')],
    variants: [variant(null, 'Blue'), variant(red!, 'Green'), variant(green, 'Crimson')],
  });
  expect(
    again.variants.map(({ id, optionValues }) => [id, optionValues[0]]),
    'back again, and two changed places',
  ).toEqual([
    [blue, 'Blue'],
    [red, 'Green'],
    [green, 'Crimson'],
  ]);
  const told = (await feed()).filter(({ aggregateId }) => aggregateId === made.id);
  expect((told.at(-1)!.payload as { removedVariantIds: string[] }).removedVariantIds).toEqual([]);
});

test('two people who edit the same product: the second is told, and can keep both', async () => {
  const { body: made } = await create({ handle: 'shared' });
  const first = await change(made, { title: 'Brass Kettle' }, staff('manager', 'amira'));
  expect(first.status).toBe(200);
  const second = await change(made, { tagline: 'Whistles.' });
  expect(second).toMatchObject({
    status: 409,
    body: {
      code: 'PRODUCT_CHANGED',
      fields: ['title'],
      changedBy: { kind: 'staff', id: 'amira', role: 'manager' },
      current: { title: 'Brass Kettle', tagline: 'Sings before it boils.' },
    },
  });
  const { body: both } = await change(second.body.current, { tagline: 'Whistles.' });
  expect(both).toMatchObject({ title: 'Brass Kettle', tagline: 'Whistles.' });
});

test('a price that is changed elsewhere is a change of its variant, and stock that moves is none', async () => {
  const { body: made } = await create({ handle: 'priced' });
  const [red] = made.variants;
  await db.execute(`update variant set available = 1, band = 'low' where id = '${red!.id}'`);
  expect((await change(made, { tagline: 'Still here.' })).status).toBe(200);
  const now = await (await asOwner(`/desk/products/${made.id}`)).json();
  await asOwner(`/variants/${red!.id}`, { method: 'PATCH', json: { listPriceMinor: 100 } });
  const { body } = await change(now as EditableProduct, { title: 'Other' });
  expect(body.fields).toEqual([`variants.${red!.id}`]);
});

test('of two who save at the same moment one is told', async () => {
  const { body: made } = await create({ handle: 'raced' });
  const answers = await Promise.all(['One', 'Two', 'Three'].map((title) => change(made, { title })));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
});

test('an address leads to where a product stands now, however often it moved, and back again', async () => {
  let { body: made } = await create({ handle: 'first-place' });
  for (const handle of ['second-place', 'third-place', 'fourth-place'])
    made = (await change(made, { handle })).body;
  const leads = async (former: string) =>
    ((await (await call()(`/products/${former}`)).json()) as { movedTo?: string }).movedTo;
  for (const former of ['first-place', 'second-place', 'third-place'])
    expect(await leads(former), former).toBe('fourth-place');
  await change(made, { handle: 'first-place' });
  expect((await call()('/products/first-place')).status).toBe(200);
  for (const former of ['second-place', 'fourth-place'])
    expect(await leads(former), former).toBe('first-place');
});

test('a former address leads to the new one, until something else stands there', async () => {
  const { body: made } = await create({ handle: 'old-place' });
  const { body: moved } = await change(made, { handle: 'new-place' });
  expect(moved.formerHandles).toEqual(['old-place']);
  const answer = await call()('/products/old-place');
  expect([answer.status, ((await answer.json()) as { movedTo: string }).movedTo]).toEqual([404, 'new-place']);
  const told = (await feed()).filter(({ aggregateId }) => aggregateId === made.id).at(-1)!;
  expect(told.payload).toMatchObject({ handle: 'new-place', formerHandles: ['old-place'] });
  expect((await create({ handle: 'old-place' })).status).toBe(201);
  expect((await get<EditableProduct>(`/products/old-place`)).title).toBe('Copper Kettle');
});

test('a scheduled product is unknown until its moment, then it publishes itself and tells', async () => {
  const { body: now } = await create({ handle: 'later-draft', status: 'draft' });
  expect((await call()('/products/later-draft')).status).toBe(404);
  expect(refusalOf(await change(now, { status: 'scheduled' }))).toEqual([
    422,
    'SCHEDULE_INVALID',
    ['publishAt'],
  ]);
  const publishAt = new Date(Date.now() + 3_600_000).toISOString();
  const { body: next } = await create({ handle: 'later-still', status: 'draft' });
  await change(next, { status: 'scheduled', publishAt: new Date(Date.now() + 86_400_000).toISOString() });
  const { body: waiting } = await change(now, { status: 'scheduled', publishAt });
  expect(waiting).toMatchObject({ status: 'scheduled', publishAt });
  expect((await call()('/products/later-draft')).status).toBe(404);
  await clock.advance(3_700);
  await eventually(async () => expect((await call()('/products/later-draft')).status).toBe(200));
  expect((await call()('/products/later-still')).status).toBe(404);
  const told = (await feed()).filter(({ aggregateId }) => aggregateId === now.id);
  expect(told.at(-1)!.payload).toMatchObject({ status: 'published' });
});

test('a withdrawn product is gone from hall and list, and is not lost', async () => {
  const { body: made } = await create({ handle: 'withdrawn' });
  expect((await asOwner(`/desk/products/${made.id}`, { method: 'DELETE' })).status).toBe(200);
  expect((await call()('/products/withdrawn')).status).toBe(404);
  const kept = (await (await asOwner(`/desk/products/${made.id}`)).json()) as EditableProduct;
  expect(kept.status).toBe('archived');
  expect((await change(kept, { status: 'published' })).status).toBe(200);
  expect((await call()('/products/withdrawn')).status).toBe(200);
});

test('what is wrong is refused in its field, and nothing of it is saved', async () => {
  const { body: made } = await create({
    handle: 'careful',
    variants: [variant(null, 'Red'), { ...variant(null, 'Blue'), sku: 'ONE' }],
  });
  const [red, blue] = [variant(made.variants[0]!.id, 'Red'), variant(made.variants[1]!.id, 'Blue')];
  const refused = async (changes: Partial<ProductInput>) =>
    refusalOf(await change(made, { title: 'Never', ...changes }));
  expect(
    await refused({
      variants: [
        { ...red, sku: 'one' },
        { ...blue, sku: 'ONE' },
      ],
    }),
  ).toEqual([409, 'SKU_TAKEN', ['variants.0.sku']]);
  expect(
    await refused({ variants: [{ ...red, sale: { priceMinor: 4200, label: 'Sale', until: null } }, blue] }),
  ).toEqual([422, 'SALE_PRICE_INVALID', ['variants.0.sale.priceMinor']]);
  expect(await refused({ variants: [red], options: [colour('Blue')] })).toEqual([
    422,
    'VARIANTS_INVALID',
    ['variants.0.optionValues'],
  ]);
  expect(await refused({ kindId: stall.id })).toEqual([400, 'VALIDATION', ['kindId']]);
  expect(
    await refused({
      media: [{ file: `${'0'.repeat(32)}.webp`, alt: '', art: false, missing: null, sourceUrl: null }],
    }),
  ).toEqual([422, 'PICTURE_UNKNOWN', ['media.0.file']]);
  expect(await refused({ title: ' ' })).toEqual([400, 'VALIDATION', ['product.title']]);
  expect(await refused({ variants: [] })).toEqual([400, 'VALIDATION', ['product.variants']]);
  const other = await create({
    handle: 'other-sku',
    variants: [{ ...variant(null, 'Red'), sku: 'ONE' }, variant(null, 'Blue')],
  });
  expect(refusalOf(other)).toEqual([409, 'SKU_TAKEN', ['variants.0.sku']]);
  expect(((await (await asOwner(`/desk/products/${made.id}`)).json()) as EditableProduct).title).toBe(
    'Copper Kettle',
  );
});

test('the audit tells who changed what, from which value to which, and nothing else', async () => {
  const { body: made } = await create({ handle: 'audited' });
  await change(made, {
    title: 'Tin Kettle',
    variants: [
      { ...variant(made.variants[0]!.id, 'Red'), listPriceMinor: 99 },
      variant(made.variants[1]!.id, 'Blue'),
    ],
  });
  const { rows } = await db.execute(`select action, actor->>'id' as actor, before, after from audit_record
    where entity_id = '${made.id}' and action = 'product.changed'`);
  const price = `variants.${made.variants[0]!.id}`;
  expect(rows).toEqual([
    {
      action: 'product.changed',
      actor: 'staff-1',
      before: { title: 'Copper Kettle', [price]: { listPriceMinor: 4200 } },
      after: { title: 'Tin Kettle', [price]: { listPriceMinor: 99 } },
    },
  ]);
});

test.each([
  ['GET', '/desk/products', 'read'],
  ['GET', '/desk/products/018f0000-0000-7000-8000-000000000000', 'read'],
  ['GET', '/desk/categories', 'read'],
  ['POST', '/desk/products', 'write'],
  ['PUT', '/desk/products/018f0000-0000-7000-8000-000000000000', 'write'],
  ['DELETE', '/desk/products/018f0000-0000-7000-8000-000000000000', 'write'],
  ['POST', '/desk/categories', 'write'],
  ['PUT', '/desk/categories/018f0000-0000-7000-8000-000000000000', 'write'],
  ['PUT', '/desk/category-order', 'write'],
  ['DELETE', '/desk/categories/018f0000-0000-7000-8000-000000000000', 'write'],
  ['POST', '/media', 'write'],
])('%s %s is for those who may %s the catalogue', async (method, path, right) => {
  const json =
    method === 'POST' || method === 'PUT'
      ? path.includes('order')
        ? { parentId: null, ids: ['018f0000-0000-7000-8000-000000000000'] }
        : path.startsWith('/desk/categories')
          ? { title: ' Table ', parentId: null }
          : path === '/desk/products'
            ? kettle({ handle: 'copper-kettle' })
            : { expectedVersion: 'x', product: kettle() }
      : undefined;
  const statusFor = async (actor: Actor) =>
    (await call(actor)(path, { method, ...(json && { json }) })).status;
  for (const actor of [owner, staff('manager')])
    expect(await statusFor(actor), JSON.stringify(actor)).not.toBe(403);
  for (const role of ['fulfilment', 'support'] as const)
    expect((await statusFor(staff(role))) === 403, role).toBe(right === 'write');
  expect(await statusFor({ kind: 'guest' })).toBe(403);
  expect(await statusFor({ kind: 'customer', id: 'c', sessionId: 's' })).toBe(403);
  expect((await fetch(`${url}${path}`, { method })).status).toBe(401);
});
