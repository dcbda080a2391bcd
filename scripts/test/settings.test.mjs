import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { requireNode } from '../prepare.mjs';
import { openDataFolder, readSettings } from '../settings.mjs';

const dir = mkdtempSync(path.join(tmpdir(), 'souk-settings-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

describe('a wrong setting is named with its mend', () => {
  it.each([
    [{ SOUK_PORT_OFFSET: 'lots' }, 'SOUK_PORT_OFFSET is "lots": set it to a whole number from 0 to 61432'],
    [{ SOUK_PORT_OFFSET: '-1' }, 'SOUK_PORT_OFFSET is "-1"'],
    [{ SOUK_PORT_OFFSET: '1.5' }, 'SOUK_PORT_OFFSET is "1.5"'],
    [{ SOUK_PORT_OFFSET: '61433' }, 'from 0 to 61432'],
    [{ SOUK_PORT_OFFSET: '60000', SOUK_REPLICAS: '2' }, 'from 0 to 56528'],
    [
      { SOUK_PORT_OFFSET: '40' },
      'puts payment on port 4045: browsers refuse that port, so choose another offset, such as 50.',
    ],
    [{ SOUK_PORT_OFFSET: '1080', SOUK_REPLICAS: '2' }, 'puts bff on port 10080'],
    [{ SOUK_REPLICAS: '0' }, 'SOUK_REPLICAS is "0": set it to a whole number from 1 to 4'],
    [{ SOUK_TEST_CONTROLS: 'yes' }, 'SOUK_TEST_CONTROLS is "yes": set it to 0 or 1'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL is "loud"'],
    [{ SIGN_IN_PROVIDERS: 'google' }, 'SIGN_IN_PROVIDERS is no JSON list: make it one of { id, name,'],
    [{ SIGN_IN_PROVIDERS: '{"id":"google"}' }, 'SIGN_IN_PROVIDERS is no JSON list'],
    [{ SIGN_IN_PROVIDERS: '["google"]' }, 'SIGN_IN_PROVIDERS is no JSON list'],
  ])('%o', (env, sentence) => {
    expect(() => readSettings(env, [])).toThrow(sentence);
  });

  it('also an option that does not exist', () => {
    expect(() => readSettings({}, ['--frsh'])).toThrow(
      '"--frsh" is no option of the shop: it knows --fresh and --dev',
    );
  });
});

it('what no browser may call is called by nobody here: fetch says the same of those ports', async () => {
  await expect(fetch('http://127.0.0.1:4045/')).rejects.toMatchObject({ cause: { message: 'bad port' } });
  for (const offset of ['0', '10', '100', '2010'])
    expect(readSettings({ SOUK_PORT_OFFSET: offset }, []).offset).toBe(Number(offset));
});

it('an empty setting is a setting left out', () => {
  expect(readSettings({ SOUK_PORT_OFFSET: '', SOUK_REPLICAS: ' ' }, [])).toMatchObject({
    offset: 0,
    replicas: 1,
  });
});

it('a data folder is meant from where the command was typed, not from where npm went', () => {
  expect(readSettings({ SOUK_DATA: 'here', INIT_CWD: '/somewhere' }, []).dataDir).toBe(
    path.resolve('/somewhere/here'),
  );
});

it('an old Node is told which one is needed', () => {
  expect(() => requireNode('18.20.4')).toThrow('This is Node 18.20.4: install Node 20 or later');
  expect(() => requireNode('20.0.0')).not.toThrow();
});

describe('the data folder', () => {
  it('is refused when a file is in the way', () => {
    const file = path.join(dir, 'file');
    writeFileSync(file, '');
    expect(() => openDataFolder(file)).toThrow(
      `The data folder ${file} cannot be written (a file is in the way)`,
    );
    expect(() => openDataFolder(path.join(file, 'below'))).toThrow('choose another folder with SOUK_DATA');
  });

  it.runIf(process.platform === 'linux')('is refused where no folder can be made', () => {
    expect(() => openDataFolder('/proc/souk/data')).toThrow('cannot be written (ENOENT)');
  });

  it('is refused when it holds somebody else’s files', () => {
    const other = path.join(dir, 'other');
    mkdirSync(other);
    writeFileSync(path.join(other, 'thesis.txt'), '');
    expect(() => openDataFolder(other)).toThrow('holds files that are not a shop’s data'.replace('’', "'"));
  });

  it.skipIf(process.getuid?.() === 0)('is refused when we may not write there', () => {
    const closed = path.join(dir, 'closed');
    mkdirSync(closed);
    chmodSync(closed, 0o500);
    expect(() => openDataFolder(path.join(closed, 'data'))).toThrow('cannot be written (EACCES)');
  });
});
