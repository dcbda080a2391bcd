import { expect, test } from 'vitest';
import { csvOf } from './import-csv.ts';
import { importDesk } from './import-desk.ts';
import { owner, startCatalog } from './start-catalog.ts';

const { call, get } = await startCatalog({ demo: 'none' });
const asOwner = call(owner);
const desk = importDesk(asOwner);
type Tree = { id: string; title: string; handle: string; parentId: string | null };

const titles = async (): Promise<string[]> => {
  const items = (await (await asOwner('/desk/categories')).json()) as Tree[];
  return items.map(({ title }) => title).toSorted();
};
const row = (handle: string, type: string) => ({
  ...{ Handle: handle, Title: handle, Type: type, 'Variant Price': '4' },
});
const imported = async (...rows: ReturnType<typeof row>[]): Promise<string> => {
  const { id } = await desk.upload(csvOf(rows));
  await desk.apply(id);
  return id;
};

test('an undone import takes its empty kinds and its stall along, and nobody else’s', async () => {
  const first = await imported(row('a', 'Hats'), row('b', 'Gloves'));
  const second = await imported(row('c', 'Gloves'), row('d', 'Scarves'));
  expect(await titles()).toEqual(['Gloves', 'Hats', 'New arrivals', 'Scarves']);
  await desk.undo(first);
  expect(await titles(), 'something of the second still stands at Gloves').toEqual([
    'Gloves',
    'New arrivals',
    'Scarves',
  ]);
  await desk.undo(second);
  expect((await titles()).filter((title) => title !== 'Gloves' && title !== 'New arrivals')).toEqual([]);
});

test('what somebody made or named by hand stays, empty as it is', async () => {
  const id = await imported(row('e', 'Belts'), row('f', 'Socks'));
  const items = (await (await asOwner('/desk/categories')).json()) as Tree[];
  const belts = items.find(({ title }) => title === 'Belts')!;
  const renamed = { title: 'Fine belts', tagline: '', stall: 'leaf', parentId: belts.parentId };
  expect((await asOwner(`/desk/categories/${belts.id}`, { method: 'PUT', json: renamed })).status).toBe(200);
  await desk.undo(id);
  const left = await titles();
  expect(left).toContain('Fine belts');
  expect(left).not.toContain('Socks');
  expect(await get('/categories')).toBeTruthy();
});
