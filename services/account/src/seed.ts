import { readEnv } from '@souk/service-kit/env';
import { buildApp } from './app.ts';
import { seedPeople } from './demo/seed-people.ts';
import { envShape } from './env.ts';

const service = await buildApp(readEnv(envShape));
try {
  const added = await seedPeople(service.db);
  const nobody = added.staff + added.customers === 0;
  process.stdout.write(
    nobody
      ? 'The shop has people already.\n'
      : `Added ${added.staff} colleagues and ${added.customers} customers.\n`,
  );
} finally {
  await service.close();
}
