import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { startService } from '@souk/testkit/start-service';
import { expect, test } from 'vitest';
import { buildPublisher, publisherEnv } from './note-service.ts';

const module = path.resolve(import.meta.dirname, '../src/crash-point.ts');

/** Runs a program that passes three places, and tells how it ended and what it said. */
const walk = async (before: string, env: Record<string, string>): Promise<{ how: unknown; said: string }> => {
  const program = `import { armCrash, crashPoint } from ${JSON.stringify(module)};
    ${before}
    for (const place of ['one', 'two', 'one']) { await crashPoint(place); console.log('passed', place); }`;
  const child = spawn(process.execPath, ['--input-type=module-typescript', '--eval', program], {
    env: { PATH: process.env.PATH, ...env },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
  const [code, signal] = await once(child, 'close');
  return { how: signal ?? code, said };
};

test('a process dies at the place it was armed for, and says where', async () => {
  const armed = await walk(`armCrash({ at: ['two'], after: 0 });`, { SOUK_TEST_CONTROLS: '1' });
  expect(armed).toEqual({ how: 'SIGKILL', said: 'passed one\nreached crash point two\n' });
  const started = await walk('', { SOUK_TEST_CONTROLS: '1', SOUK_CRASH_AT: 'one' });
  expect(started).toEqual({ how: 'SIGKILL', said: 'reached crash point one\n' });
});

test('a crash may let the first passages go', async () => {
  const armed = await walk(`armCrash({ at: ['one', 'three'], after: 1 });`, { SOUK_TEST_CONTROLS: '1' });
  expect(armed.said).toBe('passed one\npassed two\nreached crash point one\n');
});

test('without test controls nothing crashes, and nobody can arm it', async () => {
  const armed = await walk(`armCrash({ at: ['one'], after: 0 });`, { SOUK_CRASH_AT: 'one' });
  expect(armed.how).toBe(0);
  const notes = await startService(buildPublisher, publisherEnv, { SOUK_TEST_CONTROLS: '0' });
  expect((await fetch(`${notes.url}/test/crash`, { method: 'PUT' })).status).toBe(404);
});
