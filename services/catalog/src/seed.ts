import { readEnv } from '@souk/service-kit/env';
import { buildApp } from './app.ts';
import { composeArt } from './demo/compose-art.ts';
import { seedDemoWorld } from './demo/seed-demo-world.ts';
import { envShape } from './env.ts';
import { openMediaStore } from './media/media-store.ts';

// Fills an empty catalog with the demo world. Run with the service's own settings; running it again changes nothing.
const env = readEnv(envShape);
const service = await buildApp(env);
const startedAt = performance.now();
const media = openMediaStore(env.MEDIA_DIR);
const added = await seedDemoWorld(service.db, (product) => composeArt(product, media));
const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
process.stdout.write(
  added === 0 ? 'The catalog is filled.\n' : `Put ${added} products in the hall in ${seconds} s.\n`,
);
await service.close();
