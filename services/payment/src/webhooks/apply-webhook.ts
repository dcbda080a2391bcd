import { isRefusal } from '@souk/service-kit/refusal';
import { findIntentByProviderId } from '../intents/intent.queries.ts';
import { refreshIntent } from '../intents/refresh-intent.ts';
import type { Deps } from '../operations/ask-provider.ts';
import { applyLater, markApplied, type StoredWebhook } from './webhook.queries.ts';

/** Payments of another shop behind the same account: nobody here will ever know them. */
const GIVE_UP_AFTER_ATTEMPTS = 20;

/**
 * Applies a stored webhook. What it says is only a hint that something moved: the state is asked of the provider, so
 * webhooks may come twice, late, in any order, or before the answer they belong to.
 */
export const applyWebhook = async (deps: Deps, webhook: StoredWebhook): Promise<void> => {
  const intent = await findIntentByProviderId(deps.db, webhook.providerId);
  if (!intent) {
    if (webhook.attempts >= GIVE_UP_AFTER_ATTEMPTS) return markApplied(deps.db, webhook.eventId);
    return applyLater(deps.db, webhook.eventId);
  }
  const refreshed = await refreshIntent(deps, intent);
  if (isRefusal(refreshed)) return applyLater(deps.db, webhook.eventId);
  return markApplied(deps.db, webhook.eventId);
};
