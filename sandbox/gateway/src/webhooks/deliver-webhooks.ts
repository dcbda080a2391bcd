import type { Database } from '@souk/service-kit/database';
import { exchange } from '@souk/service-kit/exchange';
import type { FastifyBaseLogger } from 'fastify';
import { claimDue, type DueDelivery, markDelivered, markFailed } from './delivery.queries.ts';
import { signatureHeader } from './sign.ts';

const TIMEOUT_MS = 8_000;
const LEASE_MS = 10_000;
const POLL_MS = 250;
/** As at a real provider, a webhook leaves a little after the answer; and many that are due take one look. */
const LEAVE_AFTER_MS = 60;
const AT_ONCE = 16;
/** Fast at first, since a receiver that restarts is back within seconds; then patient, for about three days. */
const BACK_OFF_SECONDS = [0.3, 0.6, 1, 2, 4, 8, 15, 30, 60, 120, 300, 600, 1_800];
const LAST_ATTEMPT = 80;

/** Milliseconds until the next try after this many; null when it is time to give up. */
export const retryDelayMs = (attempts: number): number | null =>
  attempts >= LAST_ATTEMPT
    ? null
    : BACK_OFF_SECONDS[Math.min(attempts, BACK_OFF_SECONDS.length) - 1]! * 1_000;

/** Sends queued webhooks until stopped. `wake` looks at the queue soon instead of at the next poll. */
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
      const { status } = await exchange({
        method: 'POST',
        url: new URL(url),
        headers: {
          'content-type': 'application/json; charset=utf-8',
          'stripe-signature': signatureHeader(body, secret, Math.floor(Date.now() / 1000)),
        },
        body,
        timeoutMs: TIMEOUT_MS,
        signal: undefined,
      });
      return String(status);
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      return code ?? message;
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

  let waking: NodeJS.Timeout | undefined;
  const wake = (): void => {
    waking ??= setTimeout(look, LEAVE_AFTER_MS);
  };
  const look = (): void => {
    clearTimeout(timer);
    clearTimeout(waking);
    waking = undefined;
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
    wake,
    stop: async () => {
      stopped = true;
      clearTimeout(waking);
      clearTimeout(timer);
      await running;
    },
  };
};
