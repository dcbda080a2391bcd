import type { FastifyBaseLogger } from 'fastify';
import type { ServiceEnv } from './env.ts';
import type { CloseOptions } from './service.ts';

/** What can be run: a service, or anything else that listens, starts and closes like one. */
export type Runnable = {
  readonly app: { listen(at: { port: number; host: string }): Promise<string>; log: FastifyBaseLogger };
  start(): Promise<void>;
  close(options: CloseOptions): Promise<void>;
};

/** Long enough for every caller under load to hear of it, and far shorter than what a caller then keeps away for. */
const SEND_AWAY_MS = 400;
const FINISH_WITHIN_MS = 8_000;

/**
 * Listens, starts background work, and ends gracefully on SIGTERM or SIGINT, or when the process that started it is
 * gone (so that nothing of a killed shop stays behind).
 */
export const runService = async (
  service: Runnable,
  env: Pick<ServiceEnv, 'PORT' | 'HOST'>,
): Promise<void> => {
  let ending = false;
  const end = async (why: string): Promise<void> => {
    if (ending) return;
    ending = true;
    service.app.log.info({ why }, 'stopping');
    setTimeout(() => process.exit(1), FINISH_WITHIN_MS).unref();
    await service.close({ sendAwayMs: SEND_AWAY_MS });
    process.exit(0);
  };
  process.on('SIGTERM', () => void end('SIGTERM'));
  process.on('SIGINT', () => void end('SIGINT'));
  if (process.env.SOUK_SUPERVISED === '1') {
    const parent = process.ppid;
    setInterval(() => process.ppid !== parent && void end('the supervisor is gone'), 500).unref();
  }
  await service.start();
  await service.app.listen({ port: env.PORT, host: env.HOST });
  service.app.log.info({ port: env.PORT }, 'listening');
};
