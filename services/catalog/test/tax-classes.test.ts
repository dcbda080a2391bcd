import { productChanged } from '@souk/events/catalog';
import { expect, test } from 'vitest';
import type { EditableProduct } from '../src/desk/editable.shapes.ts';
import { importCsv } from './import-csv.ts';
import { importDesk } from './import-desk.ts';
import { owner, startCatalog } from './start-catalog.ts';

const { call, feed, db } = await startCatalog({ demo: 'unpainted' });
const cli = call({ kind: 'system' }, { from: 'cli' });
const staff = call(owner);
const desk = importDesk(staff);

const file = (columns: string, ...rows: string[]): string => [columns, ...rows].join('\n');
const old = (handle: string, taxable: string, price = 5): string =>
  file('Handle,Title,Variant Price,Variant Taxable', `${handle},Fig jam,${price},${taxable}`);
const told = (handle: string, taxClass: string, taxable = ''): string =>
  file('Handle,Title,Variant Price,Variant Taxable,Tax Class', `${handle},Fig jam,5,${taxable},${taxClass}`);

const editable = async (handle: string): Promise<EditableProduct> => {
  const { rows } = await db.execute<{ id: string }>(`select id from product where handle = '${handle}'`);
  return (await (await staff(`/desk/products/${rows[0]!.id}`)).json()) as EditableProduct;
};
const classesOf = async (handle: string) => (await editable(handle)).variants.map(({ taxClass }) => taxClass);
/** What was last told of it, as others read it. */
const lastTold = async (handle: string) => {
  const events = (await feed()).filter(({ type }) => type === productChanged.type);
  const products = events.map(({ payload }) => productChanged.payload.parse(payload));
  const [variant] = products.findLast((product) => product.handle === handle)!.variants;
  return { taxable: variant!.taxable, taxClass: variant!.taxClass };
};

test('a file says how a thing is taxed, and everybody is told, also who knows only whether', async () => {
  await importCsv(cli, told('jam', 'Reduced'));
  expect(await classesOf('jam')).toEqual(['reduced']);
  expect(await lastTold('jam')).toEqual({ taxable: true, taxClass: 'reduced' });
  await importCsv(cli, told('jam', 'none'));
  expect(await lastTold('jam')).toEqual({ taxable: false, taxClass: 'none' });
});

test('a file that knows only taxed and untaxed is read as before, and leaves a reduced rate alone', async () => {
  await importCsv(cli, old('chutney', 'false'));
  expect(await classesOf('chutney')).toEqual(['none']);
  await importCsv(cli, old('chutney', ''));
  expect(await classesOf('chutney')).toEqual(['standard']);
  await importCsv(cli, told('chutney', 'reduced'));
  expect((await importCsv(cli, old('chutney', 'true'))).summary).toMatchObject({ changed: 0, unchanged: 1 });
  await importCsv(cli, old('chutney', 'true', 6));
  expect(await classesOf('chutney')).toEqual(['reduced']);
  await importCsv(cli, old('chutney', 'false', 6));
  expect(await classesOf('chutney')).toEqual(['none']);
});

test('a class that is none of ours is refused by line and column', async () => {
  const { problems } = await importCsv(cli, told('marmalade', 'super-reduced'));
  expect(problems).toMatchObject([{ line: 2, column: 'Tax Class', code: 'TAX_CLASS_INVALID' }]);
});

test('a changed class is told before it is applied, and undone with its import', async () => {
  await importCsv(cli, told('syrup', 'reduced'));
  const next = await desk.upload(told('syrup', 'standard'));
  expect(await desk.products(next.id, 'changed')).toMatchObject([
    { differences: [{ field: 'Tax', before: 'reduced', after: 'standard' }] },
  ]);
  await desk.apply(next.id);
  expect(await classesOf('syrup')).toEqual(['standard']);
  expect((await desk.undo(next.id)).changes).toMatchObject({ undone: 1, kept: 0 });
  expect(await classesOf('syrup')).toEqual(['reduced']);
});

test('an export says the class beside what older shops read', async () => {
  const csv = await (await staff('/exports/products.csv')).text();
  const [header, ...rows] = csv.split('\n').map((line) => line.split(','));
  const at = (name: string) => header!.indexOf(name);
  const honey = rows.find(([handle]) => handle === 'thyme-honey-500-g')!;
  // Its title has a comma within quotes: one cell more before these columns.
  const cells = honey.slice(honey.length - header!.length);
  expect([cells[at('Variant Taxable')], cells[at('Tax Class')]]).toEqual(['true', 'reduced']);
});

test('the editor shows and sets the class; one that was open before sends what it knows', async () => {
  const {
    version,
    editedAt: _at,
    editedBy: _by,
    formerHandles: _former,
    publishedAt: _on,
    ...jam
  } = await editable('syrup');
  const save = async (expectedVersion: string, tax: object) => {
    const variants = jam.variants.map(({ band: _band, available: _left, taxClass: _class, ...one }) => ({
      ...one,
      ...tax,
    }));
    const { id, ...product } = { ...jam, variants };
    const json = { expectedVersion, product };
    return (await (await staff(`/desk/products/${id}`, { method: 'PUT', json })).json()) as EditableProduct;
  };
  const untaxed = await save(version, { taxable: false });
  expect(untaxed.variants).toMatchObject([{ taxClass: 'none' }]);
  const reduced = await save(untaxed.version, { taxClass: 'reduced' });
  expect(reduced.variants).toMatchObject([{ taxClass: 'reduced' }]);
  expect(reduced.variants[0]).not.toHaveProperty('taxable');
  const refused = await save(reduced.version, { taxClass: 'luxury' });
  expect(refused).toMatchObject({
    code: 'VALIDATION',
    errors: [{ path: 'product.variants.0.taxClass', message: 'Choose standard, reduced or none.' }],
  });
});
