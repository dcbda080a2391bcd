import { expect, test } from 'vitest';
import type { ProductDetail } from '../src/products/product.shapes.ts';
import { importCsv } from './import-csv.ts';
import { importDesk } from './import-desk.ts';
import { owner, startCatalog } from './start-catalog.ts';

const { call, get } = await startCatalog({ demo: 'none' });
const cli = call({ kind: 'system' }, { from: 'cli' });
const desk = importDesk(call(owner));

const utf16 = (text: string, order: 'le' | 'be', mark = '\uFEFF'): Buffer => {
  const bytes = Buffer.from(mark + text, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
};

const files: [string, (text: string) => Buffer][] = [
  ['plain UTF-8', (text) => Buffer.from(text)],
  ['UTF-8 with a byte order mark', (text) => Buffer.from(`\uFEFF${text}`)],
  ['UTF-16 little endian', (text) => utf16(text, 'le')],
  ['UTF-16 big endian', (text) => utf16(text, 'be')],
  ['UTF-16 without its mark', (text) => utf16(text, 'le', '')],
  ['Windows-1252', (text) => Buffer.from(text, 'latin1')],
  ['semicolons', (text) => Buffer.from(text.replaceAll(',', ';'))],
  ['tabs', (text) => Buffer.from(text.replaceAll(',', '\t'))],
  ['old line ends', (text) => Buffer.from(text.replaceAll('\n', '\r'))],
];

test.each(files.map(([name, make], i) => ({ name, make, handle: `cafe-${i}` })))(
  'a file in $name is read as it was meant',
  async ({ make, handle }) => {
    const text = `Handle,Title,Variant Price,Body (HTML)\n${handle},Café Zoë ½,18.50,"two\nlines and ""words"""\n`;
    const { problems, summary } = await importCsv(cli, make(text));
    expect(problems).toEqual([]);
    expect(summary).toMatchObject({ created: 1, complete: true });
    const product = await get<ProductDetail>(`/products/${handle}`);
    expect([product.title, product.storyHtml]).toEqual(['Café Zoë ½', 'two\nlines and "words"']);
  },
);

test('prices with a decimal comma are prices; one that could be a thousand is not guessed', async () => {
  const { problems, summary } = await importCsv(cli, 'Handle;Title;Variant Price\np1;P;18,50\np2;P;1,000\n');
  expect(summary).toMatchObject({ created: 1, refused: 1 });
  expect(problems).toMatchObject([{ line: 3, column: 'Variant Price', code: 'PRICE_INVALID' }]);
  expect((await get<ProductDetail>('/products/p1')).variants[0]?.priceMinor).toBe(1850);
});

test('a cell of ten megabytes refuses its product by line, and the others are imported', async () => {
  const huge = 'x'.repeat(10 * 1024 * 1024);
  const { problems, summary } = await importCsv(
    cli,
    `Handle,Title,Variant Price,Body (HTML)\nbefore,B,1,\nhuge,H,1,${huge}\nafter,A,1,\n`,
  );
  expect(summary).toMatchObject({ created: 2, refused: 1, complete: true });
  expect(problems).toMatchObject([
    { line: 3, column: 'Body (HTML)', code: 'TEXT_TOO_LONG', product: 'huge' },
  ]);
});

test('one product of far too many rows is refused without being held in memory', async () => {
  const rows = Array.from({ length: 6_000 }, (_, i) => `wide,${i === 0 ? 'Wide' : ''},1,v${i}`);
  const { problems, summary } = await importCsv(
    cli,
    `Handle,Title,Variant Price,Option1 Value\n${rows.join('\n')}\n`,
  );
  expect(summary).toMatchObject({ created: 0, refused: 1 });
  expect(problems.map(({ code }) => code)).toContain('TOO_MANY_VARIANTS');
  expect(problems.length).toBeLessThanOrEqual(100);
});

test('what is no text, or nothing, is refused at the door in words', async () => {
  const refused = async (body: Buffer) => {
    const answer = await call(owner)('/imports/files', {
      method: 'POST',
      headers: { 'content-type': 'text/csv' },
      body: body as BodyInit,
    });
    const { code, detail } = (await answer.json()) as { code: string; detail: string };
    return [answer.status, code, detail];
  };
  const [status, code, detail] = await refused(
    Buffer.from('PK\u0003\u0004\u0000\u0000\u0000\u0000workbook\u0000'),
  );
  expect([status, code]).toEqual([422, 'IMPORT_FILE_REFUSED']);
  expect(detail).toContain('save it as CSV');
  expect((await refused(Buffer.from('')))[1]).toBe('IMPORT_FILE_REFUSED');
});

test('letters no database keeps refuse their product by line', async () => {
  const { problems } = await importCsv(
    cli,
    `Handle,Title,Variant Price\nok,OK,1\n${'#'.repeat(5000)},x,1\nnul,N\u0000L,1\n`,
  );
  expect(problems.at(-1)).toMatchObject({ line: 4, code: 'TEXT_NOT_UTF8' });
  expect((await desk.upload('Handle,Title,Variant Price\n')).complete).toBe(true);
});
