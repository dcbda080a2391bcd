import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Hall } from './hall-under-load.ts';

const WITH_STATISTICS = {
  shared_preload_libraries: 'pg_stat_statements',
  'pg_stat_statements.track': 'all',
  'pg_stat_statements.track_planning': 'on',
};

/** What PostgreSQL needs to remember what each statement took; nothing where nobody wants to know. */
export const statisticsFor = (folder: string | undefined): Record<string, string> =>
  folder ? WITH_STATISTICS : {};

export const forgetStatements = async ({ databases }: Hall): Promise<void> => {
  await databases.in('postgres')('create extension if not exists pg_stat_statements');
  await databases.in('postgres')('select pg_stat_statements_reset()');
};

/** Writes down which statements took most of PostgreSQL's time. */
export const writeStatements = async ({ databases }: Hall, folder: string): Promise<void> => {
  const rows = await databases.in('postgres')<{ line: string }>(
    `select format('%s ms, %s calls, at best %s, on average %s + %s to plan (%s plans), %s: %s', round(total_exec_time + total_plan_time),
       calls, round(min_exec_time::numeric, 3), round(mean_exec_time::numeric, 3), round((total_plan_time / nullif(calls, 0))::numeric, 3), plans,
       datname, regexp_replace(query, '\\s+', ' ', 'g')) as line
     from pg_stat_statements s join pg_database d on d.oid = s.dbid order by total_exec_time + total_plan_time desc limit 80`,
  );
  writeFileSync(path.join(folder, 'statements.txt'), rows.map(({ line }) => line.slice(0, 400)).join('\n'));
};
