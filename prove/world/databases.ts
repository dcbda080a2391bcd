import pg from 'pg';

// Counters and versions far below 2^53, and amounts of minor units.
pg.types.setTypeParser(pg.types.builtins.INT8, (value) => Number(value));
pg.types.setTypeParser(pg.types.builtins.NUMERIC, (value) => Number(value));

export type Ask = <Row extends object>(text: string, values?: unknown[]) => Promise<Row[]>;

/**
 * A way into every database of the shop that no service has: as superuser, past all proxies. For looking, and for the
 * few things that only a broken program or a person with a console would do. Reconnects after the server was away.
 */
export const openDatabases = (urlOf: (database: string) => string) => {
  const pools = new Map<string, pg.Pool>();
  const poolOf = (name: string): pg.Pool => {
    const known = pools.get(name);
    if (known) return known;
    const pool = new pg.Pool({ connectionString: urlOf(name), max: 3, application_name: 'prove' });
    pool.on('error', () => undefined);
    pool.on('connect', (client) => client.on('error', () => undefined));
    pools.set(name, pool);
    return pool;
  };
  return {
    in: (name: string): Ask => {
      return async <Row extends object>(text: string, values: unknown[] = []) =>
        (await poolOf(name).query<Row>(text, values)).rows;
    },
    close: async (): Promise<void> => {
      await Promise.all([...pools.values()].map((pool) => pool.end()));
    },
  };
};

export type Databases = ReturnType<typeof openDatabases>;
