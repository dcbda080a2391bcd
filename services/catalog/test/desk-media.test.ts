import { readdir } from 'node:fs/promises';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { owner, startCatalog } from './start-catalog.ts';

const { call, url, folder } = await startCatalog({ demo: 'none' });

type Answer = {
  file: string;
  src: string;
  width: number;
  height: number;
  art: boolean;
  code: string;
  detail: string;
};

const upload = async (body: Uint8Array | string) => {
  const answer = await call(owner)('/media', {
    method: 'POST',
    body: body as BodyInit,
    headers: { 'content-type': 'application/octet-stream' },
  });
  return { status: answer.status, body: (await answer.json()) as Answer };
};

const painted = (width: number, height: number, alpha = 1) =>
  sharp({ create: { width, height, channels: 4, background: { r: 176, g: 58, b: 46, alpha } } });

test('a photograph comes in upright, in fitting sizes, without what the camera wrote into it', async () => {
  const photo = await painted(1_000, 2_000).flatten().jpeg().withMetadata({ orientation: 6 }).toBuffer();
  const { status, body } = await upload(photo);
  expect([status, body.width, body.height, body.art]).toEqual([201, 1_600, 800, false]);
  expect(body.src).toBe(`/media/${body.file}`);
  const stem = body.file.replace(/-1600\.webp$/, '');
  for (const width of [480, 960, 1_600])
    for (const type of ['webp', 'avif']) {
      const answer = await fetch(`${url}/media/${stem}-${width}.${type}`);
      expect([
        answer.status,
        answer.headers.get('content-type'),
        answer.headers.get('cache-control'),
      ]).toEqual([200, `image/${type}`, 'public, max-age=31536000, immutable']);
      const made = await sharp(Buffer.from(await answer.arrayBuffer())).metadata();
      expect([made.width, made.exif, made.orientation]).toEqual([width, undefined, undefined]);
    }
  expect((await upload(photo)).body.file, 'the same picture is the same file').toBe(body.file);
});

test('a small cut-out keeps its size and its see-through parts', async () => {
  const { body } = await upload(await painted(300, 200, 0).png().toBuffer());
  expect(body).toMatchObject({ width: 300, height: 200, art: true });
  expect(body.file).toMatch(/^[0-9a-f]{32}-300\.webp$/);
});

test('of a moving picture the first moment stays', async () => {
  const frames = await Promise.all([painted(50, 50).png().toBuffer(), painted(50, 50, 0.5).png().toBuffer()]);
  const moving = await sharp(frames, { join: { animated: true } })
    .gif()
    .toBuffer();
  expect((await upload(moving)).body).toMatchObject({ width: 50, height: 50 });
});

test('what is no picture is refused with its reason, and nothing is left behind', async () => {
  const before = await readdir(folder);
  const png = await painted(40, 40).png().toBuffer();
  const head = Buffer.from(png);
  // A width of 60,000 and a height of 60,000 in a file of a few bytes.
  head.writeUInt32BE(60_000, 16);
  head.writeUInt32BE(60_000, 20);
  const cases: [string, Uint8Array | string, number, string][] = [
    [
      'a drawing with a script',
      '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>steal()</script></svg>',
      422,
      'PICTURE_UNREADABLE',
    ],
    ['a page', '<html><script>steal()</script></html>', 422, 'PICTURE_UNREADABLE'],
    ['nothing', '', 422, 'PICTURE_UNREADABLE'],
    ['half a picture', png.subarray(0, 60), 422, 'PICTURE_UNREADABLE'],
    [
      'a bomb',
      await painted(7_500, 7_500).png({ compressionLevel: 9 }).toBuffer(),
      422,
      'PICTURE_TOO_MANY_PIXELS',
    ],
    ['a bomb of a few bytes', head, 422, 'PICTURE_TOO_MANY_PIXELS'],
    ['a hundred megabytes', new Uint8Array(100 * 1024 * 1024), 413, 'PICTURE_TOO_LARGE'],
  ];
  for (const [what, body, status, code] of cases) {
    const answer = await upload(body);
    expect([answer.status, answer.body.code], `${what}: ${answer.body.detail}`).toEqual([status, code]);
  }
  expect(await readdir(folder)).toEqual(before);
});

test('a body without a length is counted as it comes', async () => {
  let sent = 0;
  const endless = new ReadableStream({
    pull: (controller) => {
      sent += 1;
      if (sent > 30) controller.close();
      else controller.enqueue(new Uint8Array(1024 * 1024));
    },
  });
  const answer = await call(owner)('/media', {
    method: 'POST',
    body: endless,
    duplex: 'half',
    headers: { 'content-type': 'image/png' },
  } as RequestInit);
  expect([answer.status, ((await answer.json()) as Answer).code]).toEqual([413, 'PICTURE_TOO_LARGE']);
});
