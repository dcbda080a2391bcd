import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import type { ProductDetail } from '../src/products/product.shapes.ts';
import { csvOf, importCsv } from './import-csv.ts';
import { owner, startCatalog } from './start-catalog.ts';

const { call, get, feed, url, seedAgain } = await startCatalog({ demo: 'none' });
const cli = call({ kind: 'system' }, { from: 'cli' });
const sample = await readFile(new URL('sample-products.csv', import.meta.url));
const codes = (problems: { line: number; column: string | null; code: string }[]) =>
  problems.map(({ line, column, code }) => [line, column, code]);

test('the sample is imported whole, its pictures are reported missing, and twice changes nothing', async () => {
  const first = await importCsv(cli, sample);
  expect(first.problems).toEqual([]);
  expect(first.summary).toMatchObject({ created: 9, changed: 0, unchanged: 0, refused: 0, complete: true });
  expect(first.pictures.find(({ product }) => product === 'juniper-storm-lantern')).toMatchObject({
    line: 2,
    url: 'https://example.com/pictures/juniper-lantern.jpg',
  });
  const events = (await feed()).length;
  expect(events).toBe(9);

  const second = await importCsv(cli, sample);
  expect(second.summary).toMatchObject({
    created: 0,
    changed: 0,
    unchanged: 9,
    refused: 0,
    picturesMissing: 0,
  });
  expect((await feed()).length).toBe(events);

  const blanket = await get<ProductDetail>('/products/marigold-picnic-blanket');
  expect(
    blanket.variants.map(({ title, priceMinor, listPriceMinor }) => [title, priceMinor, listPriceMinor]),
  ).toEqual([
    ['For two, Marigold', 6800, 7900],
    ['For two, Moss green', 6800, 7900],
    ['For four, Marigold', 9400, null],
    ['For four, Moss green', 9400, null],
  ]);
  expect(blanket.media).toHaveLength(3);
  expect(blanket.media[0]).toMatchObject({ src: null, alt: 'Yellow checked blanket', art: false });
  expect(blanket.options[1]?.values[1]).toEqual({ value: 'Moss green', swatch: '#4b8d55' });
  expect((await call()('/products/harvest-table-runner')).status).toBe(404);
  const found = await get<{ items: { handle: string }[]; understoodAs: string }>('/search?q=junper+lantren');
  expect(found.items[0]?.handle).toBe('juniper-storm-lantern');
  expect(found.understoodAs).toBe('juniper lantern');
});

test('a bad row refuses its product whole, by line and column, and the others go on', async () => {
  const { summary, problems } = await importCsv(
    cli,
    csvOf([
      { Handle: 'good-one', Title: 'Good one', 'Variant Price': '10' },
      {
        Handle: 'half-bad',
        Title: 'Half bad',
        'Option1 Name': 'Size',
        'Option1 Value': 'S',
        'Variant Price': '10',
      },
      { Handle: 'half-bad', 'Option1 Value': 'M', 'Variant Price': 'ten', 'Variant Inventory Qty': '1.5' },
      { Handle: 'half-bad', 'Option1 Value': 'S', 'Variant Price': '-4' },
      { Handle: 'no-price', Title: 'No price' },
      { Title: 'Nameless', 'Variant Price': '5' },
      { Handle: 'good-two', Title: 'Good two', 'Variant Price': '18.50' },
    ]),
  );
  expect(summary).toMatchObject({ created: 2, refused: 3 });
  expect(codes(problems)).toEqual([
    [4, 'Variant Price', 'PRICE_INVALID'],
    [4, 'Variant Inventory Qty', 'QUANTITY_INVALID'],
    [5, 'Option1 Value', 'OPTION_DUPLICATE'],
    [5, 'Variant Price', 'PRICE_INVALID'],
    [6, 'Variant Price', 'PRICE_INVALID'],
    [7, 'Handle', 'HANDLE_MISSING'],
  ]);
  expect((await call()('/products/half-bad')).status).toBe(404);
  expect((await get<ProductDetail>('/products/good-two')).variants[0]?.priceMinor).toBe(1850);
});

test('a bad row of a known product leaves that product as it was', async () => {
  const rows = [{ Handle: 'steady', Title: 'Steady', 'Variant Price': '10' }];
  await importCsv(cli, csvOf(rows));
  const before = await get<ProductDetail>('/products/steady');
  const events = (await feed()).length;
  const { summary } = await importCsv(
    cli,
    csvOf([
      { ...rows[0], Title: 'Renamed' },
      { Handle: 'steady', 'Option1 Value': 'X', 'Variant Price': '?' },
    ]),
  );
  expect(summary).toMatchObject({ changed: 0, refused: 1 });
  expect(await get<ProductDetail>('/products/steady')).toEqual(before);
  expect((await feed()).length).toBe(events);
});

test('a changed product keeps its variants, and a withdrawn one is named to the others and may return', async () => {
  const sized = (...sizes: string[]) =>
    csvOf(
      sizes.map((size, i) => ({
        Handle: 'hoop',
        ...(i === 0 ? { Title: 'Hoop', 'Option1 Name': 'Size' } : {}),
        'Option1 Value': size,
        'Variant Price': '20',
        'Variant Inventory Tracker': 'shopify',
        'Variant Inventory Qty': '7',
      })),
    );
  await importCsv(cli, sized('S', 'M'));
  const before = await get<ProductDetail>('/products/hoop');
  expect((await importCsv(cli, sized('M', 'L'))).summary.changed).toBe(1);
  const after = await get<ProductDetail>('/products/hoop');
  expect(after.variants.map(({ title }) => title)).toEqual(['M', 'L']);
  expect(after.variants[0]?.id).toBe(before.variants[1]?.id);
  expect((await feed()).at(-1)?.payload).toMatchObject({ removedVariantIds: [before.variants[0]?.id] });
  await importCsv(cli, sized('S', 'M', 'L'));
  expect((await get<ProductDetail>('/products/hoop')).variants[0]?.id).toBe(before.variants[0]?.id);
  expect((await feed()).at(-1)?.payload).toMatchObject({ removedVariantIds: [] });
});

test('files as they really are: byte order mark, CRLF, lines inside cells, blank lines, other column orders', async () => {
  const file =
    '\uFEFFTitle,URL handle,Price,Description,Whatever\r\nQuirky One,quirky-one,7,"First line\r\nsecond ""line""",x\r\n\r\n,,,,\r\nQuirky Two,quirky-two,oops,,\r\n';
  const { summary, problems } = await importCsv(cli, file);
  expect(summary).toMatchObject({ created: 1, refused: 1, complete: true });
  expect(codes(problems)).toEqual([[6, 'Price', 'PRICE_INVALID']]);
  expect((await get<ProductDetail>('/products/quirky-one')).storyHtml).toBe('First line\nsecond "line"');
});

test('rows too wide or too narrow, unreadable letters, repeated handles and missing columns say so', async () => {
  const { problems } = await importCsv(
    cli,
    'Handle,Title,Variant Price\nw1,Wide,1,2,3\nn1,Narrow\nr1,R,1\nr2,R2,1\nr1,R,1\n',
  );
  expect(codes(problems)).toEqual([
    [2, null, 'ROW_TOO_WIDE'],
    [3, null, 'ROW_TOO_NARROW'],
    [3, 'Variant Price', 'PRICE_INVALID'],
    [6, 'Handle', 'HANDLE_REPEATED'],
  ]);
  const damaged = await importCsv(
    cli,
    Buffer.concat([
      Buffer.from('Handle,Title,Variant Price\ngood,Crème brûlée,1\ncafe,Caf'),
      Buffer.from([0xe9]),
      Buffer.from(',1\n'),
    ]),
  );
  expect(codes(damaged.problems)).toEqual([[3, null, 'TEXT_NOT_UTF8']]);
  const without = await importCsv(cli, 'Handle,Title\na,A\n');
  expect(without.problems).toMatchObject([{ line: 1, column: 'Variant Price', code: 'COLUMN_MISSING' }]);
  expect(without.summary.complete).toBe(false);
});

test('a file that breaks off is never half-done: nothing of it is imported', async () => {
  const { summary, problems } = await importCsv(cli, 'Handle,Title,Variant Price\nb1,Before,1\nb2,"Open,1\n');
  expect(summary).toMatchObject({ complete: false });
  expect(problems.map(({ code }) => code)).toContain('FILE_BROKEN');
  expect(summary).toMatchObject({ created: 0 });
  expect((await call()('/products/b1')).status).toBe(404);
  expect((await call()('/products/b2')).status).toBe(404);
});

test('a picture is fetched, kept small as webp and served for ever; one that is no picture is named', async () => {
  const jpeg = await sharp({ create: { width: 2000, height: 1000, channels: 3, background: '#c92740' } })
    .jpeg()
    .toBuffer();
  const server = createServer((request, response) =>
    response.end(request.url === '/red.jpg' ? jpeg : '<svg xmlns="http://www.w3.org/2000/svg"/>'),
  );
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as { port: number };
  const at = (name: string) => `http://127.0.0.1:${port}/${name}`;
  const { pictures, summary } = await importCsv(
    cli,
    csvOf([
      { Handle: 'pictured', Title: 'Pictured', 'Variant Price': '1', 'Image Src': at('red.jpg') },
      { Handle: 'drawn', Title: 'Drawn', 'Variant Price': '1', 'Image Src': at('drawing.svg') },
    ]),
  );
  server.close();
  expect(summary).toMatchObject({ created: 2, picturesMissing: 1 });
  expect(pictures).toMatchObject([{ product: 'drawn', line: 3, url: at('drawing.svg') }]);
  const { media } = await get<ProductDetail>('/products/pictured');
  const answer = await fetch(url + media[0]!.src);
  const { width, format } = await sharp(Buffer.from(await answer.arrayBuffer())).metadata();
  expect([width, format]).toEqual([1200, 'webp']);
});

test('a body that runs scripts arrives without them', async () => {
  const html = '<p onclick="steal()">Warm</p><script>steal()</script><a href="javascript:steal()">x</a>';
  await importCsv(
    cli,
    csvOf([{ Handle: 'sneaky', Title: '<b>Sneaky</b>', 'Body (HTML)': html, 'Variant Price': '1' }]),
  );
  const product = await get<ProductDetail>('/products/sneaky');
  expect(product.storyHtml).not.toMatch(/steal|script/);
});

test('only owners, managers and the command line may import', async () => {
  const refused = (actor: Parameters<typeof call>[0], from = 'bff') =>
    call(actor, { from })('/imports', { method: 'POST', headers: { 'content-type': 'text/csv' }, body: 'x' });
  expect((await refused({ kind: 'guest' })).status).toBe(403);
  expect((await refused({ kind: 'system' }, 'order')).status).toBe(403);
  expect((await refused({ kind: 'staff', id: 's', role: 'support', sessionId: 'x' })).status).toBe(403);
  expect((await importCsv(call(owner), csvOf([]))).summary.complete).toBe(true);
});

test('a shop with products of its own is never filled with the demo world', async () => {
  const before = (await feed()).length;
  expect(await seedAgain()).toBe(0);
  expect((await feed()).length).toBe(before);
});
