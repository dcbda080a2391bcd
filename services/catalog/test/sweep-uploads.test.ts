import { readdir } from 'node:fs/promises';
import sharp from 'sharp';
import { expect, test, vi } from 'vitest';
import { openMediaStore } from '../src/media/media-store.ts';
import { KEPT_DAYS, sweepUploads } from '../src/media/sweep-uploads.ts';
import { rememberUpload } from '../src/media/uploaded-picture.queries.ts';
import { owner, startCatalog } from './start-catalog.ts';

const { call, folder, clock, service } = await startCatalog({ demo: 'none' });
const asOwner = call(owner);
const DAY = 86_400;
const sweep = () => sweepUploads(openMediaStore(folder))(service.db, { limit: 50 });

const upload = async (red: number): Promise<string> => {
  const body = await sharp({
    create: { width: 600, height: 600, channels: 3, background: { r: red, g: 90, b: 40 } },
  })
    .png()
    .toBuffer();
  const answer = await asOwner('/media', {
    method: 'POST',
    body: body as BodyInit,
    headers: { 'content-type': 'application/octet-stream' },
  });
  return ((await answer.json()) as { file: string }).file;
};
const filesOf = async (file: string): Promise<string[]> =>
  (await readdir(folder)).filter((name) => name.startsWith(file.slice(0, 32)));

const stall = (await (
  await asOwner('/desk/categories', {
    method: 'POST',
    json: { title: 'Table', stall: 'table', parentId: null },
  })
).json()) as { id: string };
const product = (handle: string, files: string[]) => ({
  ...{ handle, title: handle, tagline: '', storyTitle: '', storyHtml: '', vendor: 'Bench', noun: '' },
  ...{ categoryId: stall.id, kindId: null, tags: [], particulars: [], options: [] },
  ...{ seo: { title: null, description: null }, status: 'published', publishAt: null },
  media: files.map((file) => ({ file, alt: 'It', art: false, missing: null, sourceUrl: null })),
  variants: [
    {
      ...{ id: null, optionValues: [], sku: null, barcode: null, listPriceMinor: 900, sale: null },
      ...{ picture: null, tracked: true, allowBackorder: false, initialQuantity: 1, weightGrams: 1 },
      taxClass: 'standard',
    },
  ],
});
const save = async (handle: string, files: string[]) => {
  const answer = await asOwner('/desk/products', { method: 'POST', json: product(handle, files) });
  return { status: answer.status, body: (await answer.json()) as { id: string; version: string } };
};

test('a picture nobody saved goes after a week, in every size; one that was saved stays for good', async () => {
  const [left, saved] = [await upload(10), await upload(20)];
  const { status, body } = await save('kept', [saved]);
  expect(status).toBe(201);
  expect(await filesOf(left)).toHaveLength(4);
  await clock.advance((KEPT_DAYS - 1) * DAY);
  await sweep();
  expect(await filesOf(left), 'an editor left open finds it for a week').toHaveLength(4);

  await asOwner(`/desk/products/${body.id}`, { method: 'DELETE' });
  await clock.advance(2 * DAY);
  await vi.waitFor(async () => expect(await filesOf(left)).toEqual([]), { timeout: 5_000 });
  expect(await filesOf(saved), 'orders and letters may show it').toHaveLength(4);
  expect((await save('too-late', [left])).status, 'said in the field, not saved broken').toBe(422);
});

test('a picture that is uploaded once more waits anew, and one that was saved once is never given up', async () => {
  const file = await upload(30);
  await clock.advance((KEPT_DAYS - 1) * DAY);
  expect(await upload(30)).toBe(file);
  await clock.advance(2 * DAY);
  await sweep();
  expect(await filesOf(file)).toHaveLength(4);
  await save('taken', [file]);
  await upload(30);
  await clock.advance((KEPT_DAYS + 1) * DAY);
  await sweep();
  expect(await filesOf(file)).toHaveLength(4);
});

test('a sweep that died before its row was gone is finished by the next', async () => {
  const file = await upload(40);
  const store = openMediaStore(folder);
  await clock.advance((KEPT_DAYS + 1) * DAY);
  const dying = sweepUploads({ ...store, remove: async () => Promise.reject(new Error('the power went')) });
  await rememberUpload(service.db, { file: `${'0'.repeat(32)}-1.webp`, files: [] });
  await dying(service.db, { limit: 50 }).catch(() => undefined);
  await vi.waitFor(async () => expect(await filesOf(file)).toEqual([]), { timeout: 5_000 });
  expect(await sweep()).toBe(0);
});

test('a save and a sweep at the same moment never leave a product without its picture', async () => {
  for (let round = 0; round < 5; round++) {
    const file = await upload(100 + round);
    await service.pool.query(`update uploaded_picture set uploaded_at = business_now() - interval '8 days'`);
    const [, { status }] = await Promise.all([sweep(), save(`raced-${round}`, [file])]);
    expect(await filesOf(file)).toHaveLength(status === 201 ? 4 : 0);
  }
});
