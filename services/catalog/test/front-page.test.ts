import { randomUUID } from 'node:crypto';
import type { Actor } from '@souk/service-kit/identity';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { Block } from '../src/home/front-page.shapes.ts';
import type { Home } from '../src/home/home.shapes.ts';
import { blockOf } from './front-door.ts';
import { owner, startCatalog } from './start-catalog.ts';

type Page = { version: number; blocks: Block[]; products: { title: string; status: string }[] };
type Problem = { code: string; errors?: { path: string; message: string }[]; [extra: string]: unknown };

/** A shop of its own: the front door is one for all of it. */
const openShop = async () => {
  const catalog = await startCatalog({ demo: 'unpainted' });
  const read = async (actor: Actor = owner) =>
    (await (await catalog.call(actor)('/desk/front-page')).json()) as Page;
  const put = (json: object, actor: Actor = owner) =>
    catalog.call(actor)('/desk/front-page', { method: 'PUT', json });
  /** Saves other blocks than there are; throws where they are refused. */
  const arrange = async (change: (blocks: Block[]) => Block[]): Promise<Page> => {
    const { version, blocks } = await read();
    const answer = await put({ version, blocks: change(blocks) });
    if (answer.status !== 200) throw new Error(await answer.text());
    return (await answer.json()) as Page;
  };
  const home = (market = 'en-us') => catalog.get<Home>(`/home?market=${market}`);
  const idOf = async (handle: string): Promise<string> =>
    (await catalog.get<{ id: string }>(`/products/${handle}`)).id;
  return { ...catalog, read, put, arrange, home, idOf };
};
const { read, put, arrange, home, idOf, call, feed, db } = await openShop();
const every = { markets: [], hidden: false };
const kindsOf = ({ blocks }: Home) => blocks.map(({ kind }) => kind);

test('blocks stand on the front door in their order, in the words of each market, and hidden ones do not', async () => {
  const story: Block = {
    ...every,
    id: randomUUID(),
    kind: 'story',
    heading: { en: 'The kiln', de: 'Der Ofen' },
    text: { en: 'It is lit on Fridays.\n\n<b>Come</b> early.' },
    way: { label: { en: 'To the table' }, to: '/stalls/table' },
    picture: await idOf('rose-teapot'),
  };
  const before = await read();
  await arrange(([hero, ...rest]) => [hero!, story, ...rest.filter(({ kind }) => kind !== 'pricing')]);
  expect(kindsOf(await home())).toEqual(['hero', 'story', 'stalls', 'things']);
  const told = blockOf(await home('de-de'), 'story');
  expect(told).toMatchObject({
    heading: { text: 'Der Ofen', language: 'de' },
    // As it was written: whoever shows it shows text.
    text: { text: 'It is lit on Fridays.\n\n<b>Come</b> early.', language: 'en' },
    picture: { stall: 'table' },
  });
  await arrange((blocks) =>
    blocks.map((block) => (block.kind === 'stalls' ? { ...block, hidden: true } : block)),
  );
  expect(kindsOf(await home())).toEqual(['hero', 'story', 'things']);
  await arrange((blocks) =>
    blocks.map((block) => (block.kind === 'story' ? { ...block, markets: ['ar-ae'] } : block)),
  );
  expect([kindsOf(await home()), kindsOf(await home('ar-ae'))]).toEqual([
    ['hero', 'things'],
    ['hero', 'story', 'things'],
  ]);
  await arrange(() => before.blocks);
});

test('a row shows what it is to show: chosen things in their order, a stall’s, the newest, without its pick', async () => {
  const chosen = await Promise.all(['rose-teapot', 'clasp-purse', 'two-seat-sofa'].map(idOf));
  const row = (things: object): Block =>
    ({
      ...every,
      ...{ id: randomUUID(), kind: 'things', heading: { en: 'A row' }, more: null, pick: null },
      things,
    }) as Block;
  const rows = [
    row({ from: 'products', products: chosen }),
    { ...row({ from: 'stall', stall: 'sound' }), pick: chosen[0]! } as Block,
    row({ from: 'best-sold' }),
    row({ from: 'newest' }),
  ];
  const before = await read();
  await arrange(([hero]) => [hero!, ...rows]);
  const [, byHand, ofStall, bestSold, newest] = (await home()).blocks.map((block) =>
    'cards' in block ? block.cards : [],
  );
  expect(byHand!.map(({ handle }) => handle)).toEqual(['rose-teapot', 'clasp-purse', 'two-seat-sofa']);
  expect(new Set(ofStall!.map(({ stall }) => stall))).toEqual(new Set(['sound']));
  expect([bestSold!.length, newest!.length]).toEqual([8, 8]);
  await arrange(([hero]) => [
    hero!,
    { ...row({ from: 'products', products: chosen }), pick: chosen[1]! } as Block,
  ]);
  const { cards, pick } = blockOf(await home(), 'things');
  expect([pick?.handle, ...cards.map(({ handle }) => handle)]).toEqual([
    'clasp-purse',
    'rose-teapot',
    'two-seat-sofa',
  ]);
  await arrange(() => before.blocks);
});

test('what is withdrawn leaves the front door, the head keeps its three arches, and the desk still sees it', async () => {
  const { db: own, home: door, read: desk } = await openShop();
  const before = blockOf(await door(), 'hero').cards.map(({ handle }) => handle);
  expect(before).toHaveLength(3);
  await own.execute(
    sql`update product set status = 'draft' where handle = ${before[0]} or handle = 'boulevard-bicycle'`,
  );
  const after = blockOf(await door(), 'hero').cards.map(({ handle }) => handle);
  expect(after.slice(0, 2)).toEqual(before.slice(1));
  expect([after.length, after.includes(before[0]!)]).toEqual([3, false]);
  expect(blockOf(await door(), 'things').pick).toBeNull();
  expect((await desk()).products.filter(({ status }) => status === 'draft')).toHaveLength(2);
  await own.execute(sql`update product set status = 'draft'`);
  expect((await door()).blocks.map(({ kind }) => kind)).not.toContain('things');
});

test('who comes second is told so, and nothing is lost; every change is told and on record', async () => {
  const { version, blocks } = await read();
  const put2 = blocks.toReversed().toSorted((a, b) => Number(b.kind === 'hero') - Number(a.kind === 'hero'));
  const answers = await Promise.all([put({ version, blocks }), put({ version, blocks: put2 })]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  const refused = (await answers.find(({ status }) => status === 409)!.json()) as Problem;
  expect(refused).toMatchObject({
    code: 'FRONT_PAGE_CHANGED',
    currentVersion: version + 1,
    changedBy: { kind: 'staff' },
  });
  const told = (await feed()).filter(({ type }) => type === 'front_page.changed').at(-1)!;
  expect(told).toMatchObject({ aggregateVersion: version + 1, payload: { version: version + 1 } });
  const { rows } = await db.execute(
    sql`select action, actor->>'id' as by, jsonb_array_length(after) as blocks from audit_waiting where entity = 'front_page'
        union all select action, actor->>'id', jsonb_array_length(after) from audit_record where entity = 'front_page'`,
  );
  expect(rows).toContainEqual({ action: 'front_page.changed', by: 'staff-1', blocks: blocks.length });
});

const head: Block = {
  ...every,
  ...{ id: randomUUID(), kind: 'hero', heading: { en: 'Head' }, lead: { en: 'Lead' }, ways: [] },
  things: { from: 'newest' },
} as Block;
const story = (fields: object = {}): object => ({
  ...every,
  ...{ id: randomUUID(), kind: 'story', heading: { en: 'A' }, text: { en: 'B' }, way: null, picture: null },
  ...fields,
});
const to = (place: string): object => story({ way: { label: { en: 'Go' }, to: place } });

test.each([
  ['no head', [story()]],
  ['a head that is not first', [story(), head]],
  ['two heads', [head, { ...head, id: randomUUID() }]],
  ['a market without a head', [{ ...head, markets: ['en-us'] }]],
  ['a hidden head', [{ ...head, hidden: true }]],
  ['a block twice', [head, head]],
  ['a script as a way', [head, to('javascript:alert(1)')]],
  ['another shop as a way', [head, to('https://elsewhere.example/')]],
  ['another shop without its scheme', [head, to('//elsewhere.example/')]],
  ['a way that climbs', [head, to('/stalls/../../api')]],
  ['a place that is none of ours', [head, to('/api/trpc/cart.get')]],
  ['a heading of nothing', [head, story({ heading: { en: '  ' } })]],
  ['words in German only', [head, story({ heading: { de: 'Nur so' } })]],
  ['a heading without end', [head, story({ heading: { en: 'x'.repeat(91) } })]],
  ['what cannot be printed', [head, story({ heading: { en: 'a\u0000b' } })]],
  ['a kind nobody knows', [head, story({ kind: 'carousel' })]],
  [
    'a stall twice',
    [head, { ...every, id: randomUUID(), kind: 'stalls', heading: { en: 'A' }, stalls: ['sound', 'sound'] }],
  ],
  ['a row of nothing', [{ ...head, things: { from: 'products', products: [] } }]],
  ['more than there is room for', [head, ...Array.from({ length: 20 }, () => story())]],
])('%s is refused and changes nothing', async (_what, blocks) => {
  const before = await read();
  const answer = await put({ version: before.version, blocks });
  expect([answer.status, ((await answer.json()) as Problem).code]).toEqual([400, 'VALIDATION']);
  expect(await read()).toEqual(before);
});

test('what is not there cannot be named, and what names it is told', async () => {
  const { version } = await read();
  const gone = randomUUID();
  const wrong = [
    story({ picture: gone }),
    story({ kind: 'stalls', stalls: ['nowhere'], text: undefined, way: undefined, picture: undefined }),
  ] as Block[];
  const answer = await put({ version, blocks: [head, ...wrong] });
  expect([answer.status, await answer.json()]).toMatchObject([
    422,
    {
      code: 'FRONT_PAGE_NAMES_UNKNOWN',
      unknown: [
        { block: wrong[0]!.id, name: gone },
        { block: wrong[1]!.id, name: 'nowhere' },
      ],
    },
  ]);
});

test('only who keeps the catalogue arranges the front door', async () => {
  const { version, blocks } = await read();
  const support: Actor = { kind: 'staff', id: 'staff-2', role: 'support', sessionId: 'session-2' };
  expect((await put({ version, blocks }, support)).status).toBe(403);
  expect((await call({ kind: 'guest' } as never)('/desk/front-page')).status).toBe(403);
});

test('the front door asks the database as often, however much stands on it', async () => {
  const { service, home: door, arrange: fill, idOf: of } = await openShop();
  const once = async (): Promise<number> => {
    const { query } = service.pool;
    let asked = 0;
    service.pool.query = ((...args: unknown[]) => {
      asked += 1;
      return (query as (...all: unknown[]) => unknown).apply(service.pool, args);
    }) as typeof query;
    await door();
    service.pool.query = query;
    return asked;
  };
  /** The least of several: what the service asks of its own accord meanwhile does not count. */
  const count = async (): Promise<number> => {
    const seen: number[] = [];
    for (let round = 0; round < 8; round += 1) seen.push(await once());
    return Math.min(...seen);
  };
  const few = await count();
  const products = await Promise.all(['rose-teapot', 'clasp-purse'].map(of));
  await fill(([hero]) => [
    hero!,
    ...Array.from({ length: 6 }, (_, nth) => story({ picture: products[nth % 2] }) as Block),
    ...['sound', 'table', 'bags'].map(
      (stall) =>
        story({
          ...{ kind: 'things', things: { from: 'stall', stall }, more: null, pick: products[0] },
          ...{ text: undefined, way: undefined, picture: undefined },
        }) as Block,
    ),
  ]);
  expect((await door()).blocks).toHaveLength(10);
  // Only that stalls are asked for now is one question more.
  expect(await count()).toBeLessThanOrEqual(few + 1);
});
