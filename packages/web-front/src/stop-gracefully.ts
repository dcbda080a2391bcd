import type { Server } from 'node:http';

const FINISH_WITHIN_MS = 8_000;

/**
 * Ends the process on SIGTERM or SIGINT: stops accepting, finishes what is under way, closes. Under a supervisor it
 * also ends when the supervisor is gone, so that nothing of a killed shop stays behind.
 */
export function stopGracefully(server: Server, close: () => Promise<void>): void {
  let ending = false;
  const end = (): void => {
    if (ending) return;
    ending = true;
    setTimeout(() => process.exit(1), FINISH_WITHIN_MS).unref();
    server.close(() => void close().finally(() => process.exit(0)));
    server.closeIdleConnections();
  };
  process.on('SIGTERM', end);
  process.on('SIGINT', end);
  if (process.env.SOUK_SUPERVISED === '1') {
    const parent = process.ppid;
    setInterval(() => process.ppid !== parent && end(), 500).unref();
  }
}
