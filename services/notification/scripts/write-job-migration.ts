// Prints the SQL with which pg-boss makes its tables, as a migration: node scripts/write-job-migration.ts > migrations/…
import { jobTables } from '../src/deliveries/job-tables.ts';

process.stdout.write(jobTables());
