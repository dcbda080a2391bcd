import { getConstructionPlans } from 'pg-boss';

export const JOB_SCHEMA = 'pgboss';

const HEAD = `-- The tables of pg-boss, as its own getConstructionPlans('${JOB_SCHEMA}') writes them. They are made here, by the
-- migrator, because the role the service runs as may read and write rows and nothing else.
-- Written by scripts/write-job-migration.ts. A newer pg-boss adds a migration with its getMigrationPlans.
`;

/** pg-boss's tables as a migration: its SQL without the transaction around it, which the migration has already. */
export const jobTables = (): string => {
  const text = getConstructionPlans(JOB_SCHEMA)
    .replace(/^\s*BEGIN;\s*/, '')
    .replace(/\s*COMMIT;\s*$/, '')
    .replace(/^\s*SET LOCAL .*;\n/gm, '')
    .replace(/^\s*SELECT pg_advisory_xact_lock\(.*\);\n/m, '');
  const tidy = text.split('\n').map((line) => line.trimEnd());
  return `${HEAD}\n${tidy.join('\n').trim()}\n`;
};
