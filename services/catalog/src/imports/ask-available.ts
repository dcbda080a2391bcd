import type { paths } from '@souk/inventory/openapi';
import { createClient, Unreachable, unwrap } from '@souk/service-kit/client';
import { asSystem } from '@souk/service-kit/context';
import { isRefusal } from '@souk/service-kit/refusal';
import type { Env } from '../env.ts';

/** Units that can be sold now, by variant; null where they are not counted. Variants nobody knows are left out. */
export type AskAvailable = (variantIds: string[]) => Promise<Map<string, number | null>>;

const AT_ONCE = 100;
const PATIENCE_MS = 5_000;

/**
 * Asks inventory for exact figures: what it tells by events is enough for badges, not for a file of counts.
 * Throws Unreachable when it does not answer.
 */
export function availabilityOf(env: Pick<Env, 'INVENTORY_URLS' | 'INVENTORY_KEY'>): AskAvailable {
  const inventory = createClient<paths>({
    ...{ from: 'catalog', to: 'inventory' },
    ...{ urls: env.INVENTORY_URLS, key: env.INVENTORY_KEY },
  });
  return async (variantIds) => {
    const known = new Map<string, number | null>();
    for (let i = 0; i < variantIds.length; i += AT_ONCE) {
      const query = { variantIds: variantIds.slice(i, i + AT_ONCE).join(',') };
      const page = await asSystem(() => unwrap(inventory.GET('/availability', { params: { query } })), {
        budgetMs: PATIENCE_MS,
      });
      if (isRefusal(page)) throw new Unreachable('inventory', page.message);
      for (const { variantId, available } of page) known.set(variantId, available);
    }
    return known;
  };
}
