// Brings every database up to date. Addresses come in the environment (MIGRATE, JSON), never on the command line.
import { existsSync } from 'node:fs';
import { migrateService } from '../packages/service-kit/src/migrate.ts';

const plans = JSON.parse(process.env.MIGRATE);
let applied = 0;
await Promise.all(
  plans
    .filter(({ folder }) => existsSync(folder))
    .map(async (plan) => {
      applied += (await migrateService(plan)).applied.length;
    }),
);
process.stdout.write(`${applied}\n`);
