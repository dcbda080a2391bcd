import { createServer } from 'node:http';
import { afterAll, expect, test } from 'vitest';
import { fetchPicture } from './fetch-picture.ts';
import { refusedAddress } from './picture-address.ts';

const server = createServer((request, response) => {
  if (request.url === '/away') response.writeHead(302, { location: 'http://10.0.0.7/secret' }).end();
  else if (request.url === '/renamed') response.writeHead(302, { location: '//inside.example/secret' }).end();
  else response.end('picture');
});
await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
afterAll(() => void server.close());
const { port } = server.address() as { port: number };

/** This machine stands for the open internet here; names lead where the test says. */
const names: Record<string, string> = { 'shop.example': '127.0.0.1', 'inside.example': '10.0.0.7' };
const resolve = ((
  host: string,
  _options: unknown,
  done: (e: null, a: { address: string; family: number }[]) => void,
) => done(null, [{ address: names[host] ?? '127.0.0.1', family: 4 }])) as never;
const fetching = (path: string) =>
  fetchPicture(path, {
    ...{ timeoutMs: 2_000, allowPrivate: false, resolve },
    isPrivate: (address) => address !== '127.0.0.1',
  });

test('a picture behind a public name is fetched', async () => {
  expect(String(await fetching(`http://shop.example:${port}/a.jpg`))).toBe('picture');
});

test.each([
  ['a name that leads inside', 'http://inside.example/a.jpg'],
  ['a redirect to an inner address', `http://shop.example:${port}/away`],
  ['a redirect to a name that leads inside', `http://shop.example:${port}/renamed`],
  ['an inner address itself', 'http://192.168.1.4/a.jpg'],
])('%s is refused before anything is asked there', async (_name, address) => {
  await expect(fetching(address)).rejects.toThrow('inside a private network');
});

test.each([
  'http://127.0.0.1/a',
  'http://169.254.169.254/latest/meta-data',
  'http://[::1]/a',
  'http://2130706433/',
  'http://0x7f.1/',
  'http://0177.0.0.1/',
  'http://[::ffff:127.0.0.1]/',
  'http://[fd00::1]/',
  'http://localhost:4001/',
  'http://db.internal/',
])('%s is refused by its very address, in the dry run already', (address) => {
  expect(refusedAddress(address)).toContain('private network');
});

test.each([
  'ftp://a.example/x',
  'file:///etc/passwd',
  'javascript:1',
  'no address',
  'http://me:pw@a.example/',
])('%s is no address to fetch from', (address) => {
  expect(refusedAddress(address)).toContain('not an http');
});
