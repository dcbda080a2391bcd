export type PostgresServer = {
  pid: number;
  port: number;
  adopted: boolean;
  /** As its superuser. */
  url(database: string): string;
  stop(): Promise<void>;
};

export function startPostgres(wanted: {
  dir: string;
  port?: number;
  password: string;
  settings: Record<string, string | number>;
}): Promise<PostgresServer>;
