import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, describe, expect, it } from 'vitest';
import { prepareDatabases } from '../databases.mjs';
import { freePort } from '../ports.mjs';
import { isPostgres, readPostmaster, startPostgres } from '../postgres.mjs';
import { firstClosedParent } from '../postgres-place.mjs';
import { openSecrets } from '../secrets.mjs';

const base = mkdtempSync(path.join(tmpdir(), 'souk-postgres-'));
// Root makes such folders for itself alone; PostgreSQL's account has to pass.
chmodSync(base, 0o755);
const dir = path.join(base, 'postgres');
const secrets = openSecrets(base);
const port = await freePort();
const start = (on = port) =>
  startPostgres({ dir, port: on, password: secrets.postgresPassword, settings: { fsync: 'off' } });

let server;
afterAll(async () => {
  await server?.stop();
  rmSync(base, { recursive: true, force: true });
});

const query = async (url, text) => {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
};

describe('the database server', () => {
  it('is made at the first start and adopted while it runs', async () => {
    server = await start();
    expect(server.adopted).toBe(false);
    const again = await start();
    expect(again).toMatchObject({ adopted: true, pid: server.pid });
  });

  it('keeps what was committed through a kill -9', async () => {
    await query(server.url('postgres'), 'create table kept as select 42 as answer');
    process.kill(server.pid, 'SIGKILL');
    server = await start();
    expect(server.adopted).toBe(false);
    expect(await query(server.url('postgres'), 'select answer from kept')).toEqual([{ answer: 42 }]);
  });

  it('starts although the pid it left now belongs to another program', async () => {
    await server.stop();
    writeFileSync(
      path.join(dir, 'cluster', 'postmaster.pid'),
      `${process.pid}\n${dir}/cluster\n0\n${port}\n`,
    );
    expect(isPostgres(process.pid)).toBe(false);
    server = await start();
    expect(readPostmaster(path.join(dir, 'cluster'))).toMatchObject({ port });
  });

  it('moves to the port it is asked for', async () => {
    const other = await freePort();
    server = await start(other);
    expect(server).toMatchObject({ port: other, adopted: false });
  });
});

describe('databases', () => {
  it('are made once for every part; making them again changes nothing', async () => {
    const made = { url: server.url, passwords: secrets.databasePasswords };
    await prepareDatabases(made);
    await prepareDatabases(made);
    const rows = await query(
      server.url('postgres'),
      `select datname from pg_database where datname !~ '^(template|postgres)' order by 1`,
    );
    expect(rows).toHaveLength(8);
  });

  it('let in nobody but their own two roles', async () => {
    const url = (role, database) =>
      `postgresql://${role}:${secrets.databasePasswords[role]}@127.0.0.1:${server.port}/${database}`;
    await expect(query(url('cart_app', 'order'), 'select 1')).rejects.toMatchObject({ code: '42501' });
    await expect(query(url('cart_app', 'cart'), 'create table t (id int)')).rejects.toMatchObject({
      code: '42501',
    });
    await query(url('cart_migrator', 'cart'), 'create table t (id int)');
    expect(await query(url('cart_app', 'cart'), 'insert into t values (1) returning id')).toEqual([
      { id: 1 },
    ]);
    await expect(query(url('cart_app', 'cart'), 'drop table t')).rejects.toMatchObject({ code: '42501' });
  });
});

describe('a folder PostgreSQL’s account may not pass', () => {
  const modes = { '/': 0o755, '/root': 0o700, '/root/souk': 0o755, '/home': 0o755, '/home/me': 0o750 };
  const stat = (dir) => ({
    mode: modes[dir] ?? 0o755,
    uid: dir === '/home/me' ? 1000 : 0,
    gid: dir === '/home/me' ? 70 : 0,
  });

  it('is found on the way', () => {
    expect(firstClosedParent('/root/souk/.data', { uid: 70, gid: 70 }, stat)).toBe('/root');
  });

  it('is open to its owner and its group', () => {
    expect(firstClosedParent('/home/me/souk', { uid: 1000, gid: 1 }, stat)).toBeUndefined();
    expect(firstClosedParent('/home/me/souk', { uid: 70, gid: 70 }, stat)).toBeUndefined();
    expect(firstClosedParent('/home/me/souk', { uid: 71, gid: 71 }, stat)).toBe('/home/me');
  });

  it('does not matter to a shop that does not run as root', () => {
    expect(firstClosedParent('/root/souk', undefined, stat)).toBeUndefined();
  });
});
