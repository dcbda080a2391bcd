import { readEnv } from '@souk/service-kit/env';
import { runService } from '@souk/service-kit/run-service';
import { buildApp } from './app.ts';
import { envShape } from './env.ts';

const env = readEnv(envShape);
await runService(await buildApp(env), env);
