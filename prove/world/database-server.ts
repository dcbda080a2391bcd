import { type PostgresServer, startPostgres } from '../../scripts/postgres.mjs';
import { POSTGRES_SETTINGS } from '../../scripts/postgres-settings.mjs';
import type { Ask } from './databases.ts';

export type Durability = { name: string; value: string }[];

/** The PostgreSQL of one shop, which can be stopped, killed and started again at the same place. */
export const openDatabaseServer = async (of: { dir: string; port: number; password: string }) => {
  const open = (): Promise<PostgresServer> => startPostgres({ ...of, settings: POSTGRES_SETTINGS });
  let server = await open();
  let isOver = false;
  return {
    url: (database: string): string => server.url(database),
    /** In order: connections are cut, what is committed is written. */
    stop: () => server.stop(),
    /** As a power cut does: the server dies, and its children with it. */
    kill: (): void => void process.kill(server.pid, 'SIGKILL'),
    start: async (): Promise<void> => {
      if (isOver) return;
      server = await open();
      // It was closed while it started: nobody would stop it any more.
      if (isOver) await server.stop();
    },
    /** Stops it for good, whoever may still want to start it. */
    close: async (): Promise<void> => {
      isOver = true;
      await server.stop();
    },
  };
};

export type DatabaseServer = Awaited<ReturnType<typeof openDatabaseServer>>;

/** What keeps a commit through a power cut, as the running server says. */
export const readDurability = async (ask: Ask): Promise<Durability> =>
  ask<{ name: string; value: string }>(
    `select name, setting as value from pg_settings where name in ('fsync', 'synchronous_commit', 'full_page_writes') order by name`,
  );
