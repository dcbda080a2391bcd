import type { Database } from '@souk/service-kit/database';
import type { FastifyBaseLogger } from 'fastify';
import { claimDue, type DueDelivery, markDelivered, markFailed } from './delivery.queries.ts';
import { signatureHeader } from './sign.ts';

const TIMEOUT_MS = 8_000;
const LEASE_MS = 10_000;
const POLL_MS = 250;
const AT_ONCE = 8;
/** Fast at first, since a receiver that restarts is back within seconds; then patient, for about three days. */
const BACK_OFF_SECONDS = [0.3, 0.6, 1, 2, 4, 8, 15, 30, 60, 120, 300, 600, 1_800];
const LAST_ATTEMPT = 80;

/** Milliseconds until the next try after this many; null when it is time to give up. */
export const retryDelayMs = (attempts: number): number | null =>
  attempts >= LAST_ATTEMPT
    ? null
    : BACK_OFF_SECONDS[Math.min(attempts, BACK_OFF_SECONDS.length) - 1]! * 1_000;

/** Sends queued webhooks until stopped. `wake` looks at the queue at once instead of at the next poll. */
export const deliverWebhooks = ({
  db,
  url,
  secret,
  log,
}: Pick<Database, 'db'> & { url: string; secret: string; log: FastifyBaseLogger }) => {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let again = false;

  const send = async (delivery: DueDelivery): Promise<void> => {
    const outcome = await attempt(delivery);
    if (/^2\d\d$/.test(outcome)) return markDelivered(db, delivery, outcome);
    log.debug({ event: delivery.eventId, outcome }, 'webhook not taken');
    return markFailed(db, delivery, { outcome, retryInMs: retryDelayMs(delivery.attempts) });
  };

  const attempt = async ({ body, attempts, skipFirst }: DueDelivery): Promise<string> => {
    if (skipFirst && attempts === 1) return 'lost on the way (fault)';
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json; charset=utf-8',
          'stripe-signature': signatureHeader(body, secret, Math.floor(Date.now() / 1000)),
        },
        body,
        signal: AbortSignal.timeout(TIMEOUT_MS),
        redirect: 'manual',
      });
      await response.arrayBuffer();
      return String(response.status);
    } catch (error) {
      const { cause, message } = error as Error & { cause?: { code?: string } };
      return cause?.code ?? message;
    }
  };

  const drain = async (): Promise<void> => {
    do {
      again = false;
      const due = await claimDue(db, { limit: AT_ONCE, leaseMs: LEASE_MS });
      await Promise.all(due.map(send));
      if (due.length === AT_ONCE) again = true;
    } while (again && !stopped);
  };

  const look = (): void => {
    clearTimeout(timer);
    if (stopped) return;
    if (running) {
      again = true;
      return;
    }
    running = drain()
      .catch((error: unknown) => log.warn({ err: error }, 'webhook queue could not be read'))
      .finally(() => {
        running = undefined;
        if (!stopped) timer = setTimeout(look, POLL_MS);
      });
  };

  look();
  return {
    wake: look,
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
};
