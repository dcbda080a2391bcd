import { readFile } from 'node:fs/promises';
import type { paths } from '@souk/inventory/openapi';
import type { Actor } from '@souk/service-kit/identity';
import { fakePeer } from '@souk/testkit/fake-peer';
import { expect, test } from 'vitest';
import type { ProductDetail } from '../src/products/product.shapes.ts';
import { csvOf, importCsv } from './import-csv.ts';
import { importDesk } from './import-desk.ts';
import { owner, startCatalog } from './start-catalog.ts';

const { call, get, feed } = await startCatalog({ demo: 'whole' });
const inventory = fakePeer<paths>('inventory');
const cli = call({ kind: 'system' }, { from: 'cli' });
const desk = importDesk(call(owner));
const exported = async (): Promise<string> => (await call(owner)('/exports/products.csv')).text();

test('an export that is imported again changes nothing: the demo world, an import, and edits after it', async () => {
  await importCsv(cli, await readFile(new URL('sample-products.csv', import.meta.url)));
  await importCsv(
    cli,
    csvOf([
      {
        Handle: 'formula',
        Title: '=HYPERLINK("http://x","y")',
        'Body (HTML)': '<p>One, "two"\n\nthree</p>',
        Tags: '@home, +plus',
        'Variant SKU': "''-1+2",
        'Variant Price': '12.50',
        'Variant Compare At Price': '20',
      },
    ]),
  );
  const lantern = await get<ProductDetail>('/products/juniper-storm-lantern');
  await call(owner)(`/variants/${lantern.variants[0]!.id}`, {
    method: 'PATCH',
    json: { listPriceMinor: 9900 },
  });

  const csv = await exported();
  const events = (await feed()).length;
  const dry = await desk.upload(csv);
  expect(await desk.products(dry.id, 'changed')).toEqual([]);
  expect(dry).toMatchObject({ planned: { created: 0, changed: 0, refused: 0 }, problems: 0, complete: true });
  expect(dry.planned.unchanged).toBeGreaterThan(80);
  expect((await desk.apply(dry.id)).result).toMatchObject({ created: 0, changed: 0, picturesMissing: 0 });
  expect((await feed()).length).toBe(events);
  expect(await exported()).toBe(csv);
});

test('its pictures are known again by their names, in another product too, and nothing is fetched', async () => {
  const csv = await exported();
  const address = /http\S+\/media\/[0-9a-f]{32}\.webp/.exec(csv)![0].split(',')[0]!;
  const { summary } = await importCsv(
    cli,
    csvOf([{ Handle: 'twin', Title: 'Twin', 'Variant Price': '1', 'Image Src': address }]),
  );
  expect(summary).toMatchObject({ created: 1, picturesMissing: 0 });
  const { media } = await get<ProductDetail>('/products/twin');
  expect(address.endsWith(media[0]!.src!)).toBe(true);
});

test('the counts of an export are what inventory says now', async () => {
  inventory.use(
    inventory.http.get('/availability', ({ query, response }) =>
      response(200).json(
        (query.get('variantIds') ?? '').split(',').map((variantId) => ({
          ...{ variantId, tracked: true, band: 'in' as const, available: 4321, backOn: null },
        })),
      ),
    ),
  );
  expect(await exported()).toContain(',4321,');
});

test('all staff may take the catalogue with them, shoppers may not', async () => {
  const staff = (role: string): Actor => ({ ...owner, role }) as Actor;
  for (const role of ['owner', 'manager', 'fulfilment', 'support'])
    expect((await call(staff(role))('/exports/products.csv')).status).toBe(200);
  for (const actor of [{ kind: 'guest' }, { kind: 'customer', id: 'c', sessionId: 's' }] as Actor[])
    expect((await call(actor)('/exports/products.csv')).status).toBe(403);
});
