import { readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { portOf } from '../../scripts/addresses.mjs';
import { runtimeOf } from '../../scripts/databases.mjs';
import { dataDir } from './addresses.ts';

const offset = Number(process.env.SOUK_PORT_OFFSET ?? 0);

/** Does in one service's database what no door of the shop lets anybody do: faults that only a broken program makes. */
export const inDatabase = async <Row = unknown>(
  service: string,
  statement: string,
  values: unknown[] = [],
): Promise<Row[]> => {
  const { databasePasswords } = JSON.parse(readFileSync(path.join(dataDir, 'secrets.json'), 'utf8')) as {
    databasePasswords: Record<string, string>;
  };
  const role = runtimeOf(service);
  const client = new pg.Client({
    host: '127.0.0.1',
    port: portOf('postgres', { offset }),
    database: service,
    user: role,
    password: databasePasswords[role],
  });
  await client.connect();
  try {
    return (await client.query(statement, values)).rows as Row[];
  } finally {
    await client.end();
  }
};
