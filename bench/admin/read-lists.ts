import { readFileSync } from 'node:fs';
import path from 'node:path';
import { closeCluster } from '@souk/testkit/cluster';
import type pg from 'pg';
import { print, quantile, type Row } from '../report.ts';
import { openDatabase, type ServiceAlone, startAlone } from '../service-alone.ts';
import { type Stall, stalls } from './questions.ts';

const READERS = 4;
const READS = 40;
const LIMIT_MS = 100;
const ORDERS = 50_000;
const CUSTOMERS = 100_000;
const AUDIT_RECORDS = 200_000;

/**
 * Fills one service after the other and reads each of its lists with four readers at once, while nothing else of the
 * shop runs. Beside each stands how often it fits into a bare COPY of the service's rows in the same run.
 */
export const readLists = async (products: number): Promise<void> => {
  for (const stall of stalls) {
    const database = await openDatabase(stall.service);
    try {
      process.stdout.write(`Filling ${stall.service}\n`);
      await fill(database.client, stall, products);
      const copied = await copyTable(database.client, stall.table);
      const alone = await startAlone(stall.service, database.runtimeUrl);
      try {
        print(
          `${stall.service}, p95 of ${READERS * READS} reads by ${READERS} readers (limit: ${LIMIT_MS} ms)`,
          [
            {
              what: `COPY of ${copied.rows} rows of ${stall.table}`,
              value: `${copied.ms.toFixed(0)} ms`,
              ratio: '',
            },
            ...(await measure(alone, stall.questions, copied.ms)),
          ],
        );
      } finally {
        await alone.stop();
      }
    } finally {
      await database.close();
    }
  }
  await closeCluster();
};

const fill = async (client: pg.Client, { fills }: Stall, products: number): Promise<void> => {
  const settings = { products, orders: ORDERS, customers: CUSTOMERS, audit: AUDIT_RECORDS };
  for (const [name, value] of Object.entries(settings)) await client.query(`set bench.${name} = ${value}`);
  for (const name of fills) {
    const sql = readFileSync(path.join(import.meta.dirname, 'fill', `${name}.sql`), 'utf8');
    // One statement after the other: what analyze has learned holds for the next.
    for (const statement of sql.split(/;\n(?=[a-z-])/)) await client.query(statement);
  }
  await client.query('vacuum analyze');
};

/** Copies a table's rows out and, which is what is timed, in again, into a table without indexes. */
const copyTable = async (client: pg.Client, table: string): Promise<{ rows: number; ms: number }> => {
  const { rows } = await client.query<{ dir: string }>(`select current_setting('data_directory') as dir`);
  const file = `${rows[0]?.dir}/bench-copy`;
  await client.query(`copy ${table} to '${file}'`);
  await client.query(`create table bench_copy (like ${table} including generated)`);
  const began = performance.now();
  const { rowCount } = await client.query(
    `copy bench_copy (${await plainColumns(client, table)}) from '${file}'`,
  );
  const ms = performance.now() - began;
  await client.query('drop table bench_copy');
  await client.query(`copy (select) to '${file}'`);
  return { rows: rowCount ?? 0, ms };
};

/** COPY leaves generated columns out. */
const plainColumns = async (client: pg.Client, table: string): Promise<string> => {
  const { rows } = await client.query<{ names: string }>(
    `select string_agg(quote_ident(attname), ', ' order by attnum) as names from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
    [table],
  );
  return rows[0]?.names ?? '';
};

const measure = async (alone: ServiceAlone, questions: string[], copyMs: number): Promise<Row[]> => {
  const rows: Row[] = [];
  for (const where of questions) {
    const p95 = quantile(await timesOf(alone, where), 0.95);
    const mark = p95 <= LIMIT_MS ? '' : `  above ${LIMIT_MS} ms`;
    rows.push({
      what: where,
      value: `${p95.toFixed(1)} ms`,
      ratio: `COPY / ${(copyMs / p95).toFixed(1)}${mark}`,
    });
  }
  return rows;
};

const timesOf = async (alone: ServiceAlone, where: string): Promise<number[]> => {
  const times: number[] = [];
  const read = async (): Promise<void> => {
    for (let n = 0; n < READS; n += 1) {
      const asked = performance.now();
      const answer = await alone.ask(where);
      const text = await answer.text();
      if (!answer.ok) throw new Error(`${where} answered ${answer.status}: ${text.slice(0, 300)}`);
      times.push(performance.now() - asked);
    }
  };
  await Promise.all(Array.from({ length: READERS }, read));
  return times;
};
