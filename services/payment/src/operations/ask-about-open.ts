import { asSystem } from '@souk/service-kit/context';
import type { Stop } from '@souk/service-kit/service';
import { claimWaiting } from '../intents/intent.queries.ts';
import { refreshIntent } from '../intents/refresh-intent.ts';
import { applyWebhook } from '../webhooks/apply-webhook.ts';
import { claimUnapplied } from '../webhooks/webhook.queries.ts';
import { askProvider, type Deps } from './ask-provider.ts';
import { claimOpen } from './operation.queries.ts';

const EVERY_MS = 500;
const AT_ONCE = 10;

/**
 * Finishes what nobody finishes: operations whose process died or whose answer got lost, webhooks that could not be
 * applied, and payments that wait for a shopper without news. Any replica may do it.
 */
export const askAboutOpen = (deps: Deps): Stop => {
  let stopped = false;
  let timer: NodeJS.Timeout;

  const round = async (): Promise<void> => {
    const operations = await claimOpen(deps.db, { limit: AT_ONCE });
    const webhooks = await claimUnapplied(deps.db, { limit: AT_ONCE });
    const waiting = await claimWaiting(deps.db, { limit: AT_ONCE });
    await Promise.all([
      ...operations.map((operation) => asSystem(() => askProvider(deps, operation, { again: true }))),
      ...webhooks.map((webhook) => asSystem(() => applyWebhook(deps, webhook))),
      ...waiting.map((id) => asSystem(() => refreshIntent(deps, { id }))),
    ]);
  };

  let running: Promise<void> = Promise.resolve();
  const next = (): void => {
    running = round()
      .catch((error: unknown) => deps.log.warn({ err: error }, 'open payments could not be looked at'))
      .finally(() => {
        if (!stopped) timer = setTimeout(next, EVERY_MS);
      });
  };
  timer = setTimeout(next, EVERY_MS);
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await running;
  };
};
