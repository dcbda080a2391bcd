import { readEnv } from '@souk/service-kit/env';
import { buildApp } from './app.ts';
import { demoPromotions, seedPromotions } from './demo/demo-promotions.ts';
import { envShape } from './env.ts';

const service = await buildApp(readEnv(envShape));
try {
  await seedPromotions(service.pool);
  process.stdout.write(`The codes ${demoPromotions.map(({ code }) => code).join(', ')} are there.\n`);
} finally {
  await service.close();
}
