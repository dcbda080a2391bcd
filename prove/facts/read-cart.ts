import type { Ask } from '../world/databases.ts';
import type { PromotionFact, UseFact } from './facts.ts';

export const readPromotions = (ask: Ask): Promise<PromotionFact[]> =>
  ask<PromotionFact>(
    `select id, coalesce(code, title) as code, uses, uses_limit as "usesLimit" from promotion order by id`,
  );

export const readUses = (ask: Ask): Promise<UseFact[]> =>
  ask<UseFact>(`select key, promotion_id as "promotionId", state from promotion_use order by key`);

export const readSettledQuotes = async (ask: Ask): Promise<string[]> =>
  (await ask<{ id: string }>(`select id from quote where settled_at is not null`)).map(({ id }) => id);
