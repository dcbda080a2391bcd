import { type Db, rowsOf } from '@souk/service-kit/database';
import { is, sql } from 'drizzle-orm';
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core';
import { expect } from 'vitest';

type ColumnRow = { name: string; type: string; not_null: boolean };

const aliases: Record<string, string> = {
  serial: 'integer',
  bigserial: 'bigint',
  smallserial: 'smallint',
  int: 'integer',
  varchar: 'character varying',
  char: 'character',
  timestamptz: 'timestamp with time zone',
  timestamp: 'timestamp without time zone',
};

/** One spelling for a type, whoever wrote it: `varchar(12)` and `character varying(12)` are the same. */
const spelled = (type: string): string => {
  const compact = type
    .toLowerCase()
    .replace(/\s*\(\s*/g, '(')
    .replace(/,\s+/g, ',')
    .replaceAll('"', '');
  const [, name = compact, rest = ''] = /^([a-z_ \d]+?)((?:\(.*\))?(?:\[\])*)$/.exec(compact) ?? [];
  return (aliases[name] ?? name) + rest;
};

const tableIn = (value: unknown): value is PgTable => is(value, PgTable);

const columnsInDatabase = async (db: Db, schema: string, table: string): Promise<ColumnRow[]> => {
  const { rows } = await rowsOf<ColumnRow>(
    db,
    sql`select attname as name, format_type(atttypid, atttypmod) as type, attnotnull as not_null
        from pg_attribute join pg_class on pg_class.oid = attrelid join pg_namespace on pg_namespace.oid = relnamespace
        where nspname = ${schema} and relname = ${table} and attnum > 0 and not attisdropped`,
  );
  return rows;
};

const asLines = (columns: ColumnRow[]): string[] =>
  columns.map(({ name, type, not_null }) => `${name} ${spelled(type)}${not_null ? ' not null' : ''}`).sort();

/**
 * Expects every Drizzle table of a schema module to say what the migrations made: the same columns, types and
 * nullability, none missing on either side. Call it as `expectSchemaMatches(await import('../src/schema.ts'), db)`.
 */
export const expectSchemaMatches = async (schemaModule: Record<string, unknown>, db: Db): Promise<void> => {
  const tables = Object.values(schemaModule).filter(tableIn);
  expect(tables.length, 'the schema module exports no table').toBeGreaterThan(0);
  for (const table of tables) {
    const { name, schema = 'public', columns } = getTableConfig(table);
    const declared = columns.map((column) => ({
      name: column.name,
      type: column.getSQLType(),
      not_null: column.notNull || column.primary,
    }));
    const actual = await columnsInDatabase(db, schema, name);
    expect(asLines(declared), `table ${schema}.${name} in src/schema.ts and in migrations/`).toEqual(
      asLines(actual),
    );
  }
};
