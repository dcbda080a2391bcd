import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseEnv } from '../../packages/service-kit/src/env.ts';
import { allPorts } from '../addresses.mjs';
import { openSecrets } from '../secrets.mjs';
import { readSettings, root } from '../settings.mjs';
import { plainEnv, planShop } from '../topology.mjs';

const dataDir = mkdtempSync(path.join(tmpdir(), 'souk-topology-'));
const secrets = openSecrets(dataDir);
const again = openSecrets(dataDir);
const mode = statSync(path.join(dataDir, 'secrets.json')).mode & 0o777;
rmSync(dataDir, { recursive: true, force: true });

const plan = (env = {}, args = []) =>
  planShop({ root, secrets, settings: { ...readSettings(env, args), dataDir } });
const named = (shop, name) => shop.processes.find((process) => process.name === name);

describe('secrets', () => {
  it('are made once, for their owner only', () => {
    expect(again).toEqual(secrets);
    expect(mode).toBe(0o600);
  });

  it('differ from part to part', () => {
    const all = [...Object.values(secrets.identityKeys), ...Object.values(secrets.databasePasswords)];
    expect(new Set(all).size).toBe(all.length);
  });
});

describe('who is told what', () => {
  const shop = plan();
  const keyNames = (name) =>
    Object.keys(named(shop, name).env)
      .filter((key) => key.endsWith('_KEY') && !['IDENTITY_KEY', 'AUDIT_SIGNING_KEY'].includes(key))
      .sort();

  it.each([
    [
      'bff',
      [
        'ACCOUNT_KEY',
        'CART_KEY',
        'CATALOG_KEY',
        'INVENTORY_KEY',
        'NOTIFICATION_KEY',
        'ORDER_KEY',
        'PAYMENT_KEY',
      ],
    ],
    ['catalog', ['ACCOUNT_KEY', 'INVENTORY_KEY', 'ORDER_KEY']],
    ['inventory', ['ACCOUNT_KEY', 'CATALOG_KEY']],
    ['cart', ['ACCOUNT_KEY', 'CATALOG_KEY', 'ORDER_KEY']],
    ['order', ['ACCOUNT_KEY', 'CART_KEY', 'INVENTORY_KEY', 'PAYMENT_KEY']],
    [
      'notification',
      [
        'ACCOUNT_KEY',
        'CART_KEY',
        'CATALOG_KEY',
        'INVENTORY_KEY',
        'NOTIFICATION_KEY',
        'ORDER_KEY',
        'PAYMENT_KEY',
      ],
    ],
    ['payment', ['ACCOUNT_KEY', 'STRIPE_PUBLISHABLE_KEY', 'STRIPE_SECRET_KEY']],
    ['account', ['CART_KEY', 'CATALOG_KEY', 'INVENTORY_KEY', 'NOTIFICATION_KEY', 'ORDER_KEY', 'PAYMENT_KEY']],
    ['mailbox', []],
    ['storefront', []],
    ['admin', []],
  ])('%s can call only whom it needs', (name, keys) => {
    expect(keyNames(name)).toEqual(keys);
  });

  it('no secret stands in a command line', () => {
    const values = JSON.stringify(Object.values(secrets)).match(/[\da-f]{32,}/g);
    const commands = shop.processes.map(({ args }) => args.join(' ')).join('\n');
    expect(values.length).toBeGreaterThan(20);
    expect(values.filter((value) => commands.includes(value))).toEqual([]);
  });

  it('the settings of whoever starts the shop stay with them', () => {
    const env = plainEnv({
      root,
      env: { PATH: '/bin', HOME: '/me', PGPASSWORD: 'x', AWS_SECRET_ACCESS_KEY: 'x', NODE_OPTIONS: '--x' },
    });
    expect(Object.keys(env).filter((name) => /PG|AWS|NODE_OPTIONS/.test(name))).toEqual([]);
    expect(env).toMatchObject({ PATH: '/bin', HOME: '/me', DO_NOT_TRACK: '1', NEXT_TELEMETRY_DISABLED: '1' });
  });

  it('databases are entered as the runtime role, each its own', () => {
    const { DATABASE_URL } = named(shop, 'order').env;
    expect(new URL(DATABASE_URL)).toMatchObject({ username: 'order_app', pathname: '/order' });
    expect(named(shop, 'bff').env.DATABASE_URL).toBeUndefined();
  });

  it('test controls are closed unless they are asked for', () => {
    expect(named(shop, 'order').env.SOUK_TEST_CONTROLS).toBeUndefined();
    expect(named(plan({ SOUK_TEST_CONTROLS: '1' }), 'order').env.SOUK_TEST_CONTROLS).toBe('1');
  });
});

describe('providers to sign in with', () => {
  const list = [
    { id: 'x', name: 'X', issuer: 'https://x.example', clientId: 'souk', clientSecret: 'between x and us' },
  ];
  const toldTo = (shop, name) => JSON.parse(named(shop, name).env.SIGN_IN_PROVIDERS ?? 'null');

  it('are known to the storefront and to account, which is not told their secret', () => {
    const shop = plan({ SIGN_IN_PROVIDERS: JSON.stringify(list), SOUK_TEST_CONTROLS: '1' });
    expect(toldTo(shop, 'storefront')).toEqual(list);
    const { clientSecret, ...known } = list[0];
    expect(toldTo(shop, 'account')).toEqual([known]);
    const others = shop.processes.filter(({ name }) => name !== 'storefront');
    expect(JSON.stringify(others)).not.toContain(clientSecret);
    expect(named(shop, 'passport')).toBeUndefined();
  });

  it('are none without the setting, and the one of the sandbox where it is asked for or tested', () => {
    const none = plan();
    for (const name of ['storefront', 'account']) expect(toldTo(none, name)).toBeNull();
    expect(named(none, 'passport')).toBeUndefined();
    for (const env of [{ SIGN_IN_PROVIDERS: 'sandbox' }, { SOUK_TEST_CONTROLS: '1' }]) {
      const shop = plan(env);
      expect(toldTo(shop, 'storefront')).toMatchObject([{ id: 'passport', issuer: 'http://localhost:4103' }]);
      expect(named(shop, 'passport').port).toBe(4103);
    }
    expect(named(plan({ SIGN_IN_PROVIDERS: '[]', SOUK_TEST_CONTROLS: '1' }), 'passport')).toBeUndefined();
  });
});

describe('every service', () => {
  const shop = plan({ SOUK_TEST_CONTROLS: '1' });
  const withEnv = shop.processes.filter(({ cwd }) => existsSync(path.join(cwd, 'src', 'env.ts')));
  const common = new Set(
    Object.keys(plainEnv({ root })).concat(
      'SOUK_SUPERVISED',
      'SOUK_TEST_CONTROLS',
      'HOST',
      'PUBLIC_STOREFRONT_URL',
    ),
  );

  it.each(withEnv.map((process) => [process.name, process]))(
    '%s gets the settings it reads, and no others',
    async (_name, { cwd, env }) => {
      const { envShape } = await import(path.join(cwd, 'src', 'env.ts'));
      expect(() => parseEnv(envShape, env)).not.toThrow();
      expect(Object.keys(env).filter((name) => !(name in envShape) && !common.has(name))).toEqual([]);
    },
  );
});

describe('replicas', () => {
  const shop = plan({ SOUK_REPLICAS: '2', SOUK_PORT_OFFSET: '100' });

  it('are two of every service and app, and one of the outside world', () => {
    expect(
      shop.processes.filter(({ part }) => part === 'order').map(({ name, port }) => [name, port]),
    ).toEqual([
      ['order', 4104],
      ['order-2', 9104],
    ]);
    expect(shop.processes.filter(({ kind }) => kind === 'sandbox')).toHaveLength(2);
  });

  it('are all known to those who call them', () => {
    expect(named(shop, 'bff').env.CATALOG_URLS).toBe('http://127.0.0.1:4101,http://127.0.0.1:9101');
    expect(named(shop, 'storefront-2').env.BFF_URL).toBe('http://127.0.0.1:4100,http://127.0.0.1:9100');
    expect(named(shop, 'bff').env.STOREFRONT_ORIGINS).toBe('http://localhost:3100,http://localhost:8100');
  });

  it('listen where the list of ports says', () => {
    const ports = allPorts({ offset: 100, replicas: 2 }).filter(
      ({ name }) => !['postgres', 'smtp', 'passport'].includes(name),
    );
    expect(shop.processes.map(({ port }) => port).sort()).toEqual(ports.map(({ port }) => port).sort());
  });
});
