import type { Server } from 'node:http';
import type { EnvOf } from '@souk/service-kit/env';
import type { z } from 'zod';
import { closeWithFile } from './file-end.ts';
import { testEnv } from './test-env.ts';

type Startable = {
  app: { listen(options: { port: number; host: string }): Promise<unknown>; readonly server: Server };
  start(): Promise<void>;
  close(): Promise<void>;
};

/**
 * Starts an app that has no database (the BFF) on a free port until the test file ends. `overrides` are settings as
 * strings, by name; the rest is filled in as `startService` does.
 */
export const startApp = async <Shape extends z.ZodRawShape, App extends Startable>(
  buildApp: (env: EnvOf<Shape>) => Promise<App>,
  shape: Shape,
  overrides: Record<string, string | undefined> = {},
) => {
  const env = testEnv(shape, overrides);
  const service = await buildApp(env);
  const close = closeWithFile(() => service.close());
  await service.start();
  await service.app.listen({ port: 0, host: '127.0.0.1' });
  const address = service.app.server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The app listens on no port.');
  return { service, env, url: `http://127.0.0.1:${address.port}`, close };
};
