import { recordAudit } from '@souk/service-kit/audit';
import { type Db, inTransaction, postgresError } from '@souk/service-kit/database';
import { type Refusal, refuse } from '@souk/service-kit/refusal';
import type { Service } from '@souk/service-kit/service';
import { endPromotion, insertPromotion, promotionById, updatePromotion } from './desk.queries.ts';
import type { DeskPromotion, PromotionBody } from './desk.shapes.ts';
import { offerProblem } from './offer-problem.ts';

type Database = Service['db'];

/** Makes a promotion. CODE_TAKEN, VALIDATION (it covers what we do not have). */
export const makePromotion = (db: Database, body: PromotionBody): Promise<DeskPromotion | Refusal> =>
  orTaken(body, () =>
    inTransaction(db, async (tx) => {
      const problem = await offerProblem(tx, body.offer);
      if (problem) return problem;
      const id = await insertPromotion(tx, body);
      const after = (await promotionById(tx, id))!;
      await recordAudit(tx, { action: 'promotion.made', entity: 'promotion', entityId: id, after });
      return after;
    }),
  );

/**
 * Changes a promotion on the version that was seen. Prices that are promised already stay as they are.
 * PROMOTION_UNKNOWN, PROMOTION_CHANGED {promotion}, CODE_TAKEN, VALIDATION.
 */
export const changePromotion = (
  db: Database,
  { id, expectedVersion, body }: { id: string; expectedVersion: number; body: PromotionBody },
): Promise<DeskPromotion | Refusal> =>
  orTaken(body, () =>
    inTransaction(db, async (tx) => {
      const before = await promotionById(tx, id, { lock: true });
      if (!before) return promotionUnknown();
      if (before.version !== expectedVersion) return promotionChanged(before);
      const problem = await offerProblem(tx, body.offer);
      if (problem) return problem;
      await updatePromotion(tx, id, body);
      return audited(tx, before, 'promotion.changed');
    }),
  );

/** Ends a promotion now; one that has ended stays as it is. Its uses stay on record. PROMOTION_UNKNOWN. */
export const endNow = (db: Database, id: string): Promise<DeskPromotion | Refusal> =>
  inTransaction(db, async (tx) => {
    const before = await promotionById(tx, id, { lock: true });
    if (!before) return promotionUnknown();
    if (before.state === 'ended') return before;
    await endPromotion(tx, id);
    return audited(tx, before, 'promotion.ended');
  });

const audited = async (tx: Db, before: DeskPromotion, action: string): Promise<DeskPromotion> => {
  const after = (await promotionById(tx, before.id))!;
  await recordAudit(tx, { action, entity: 'promotion', entityId: before.id, before, after });
  return after;
};

/** The constraints have the last word where two colleagues save at once. */
const orTaken = async (
  body: PromotionBody,
  write: () => Promise<DeskPromotion | Refusal>,
): Promise<DeskPromotion | Refusal> => {
  try {
    return await write();
  } catch (error) {
    const constraint = postgresError(error)?.constraint;
    if (constraint === 'promotion_code_key')
      return refuse('CODE_TAKEN', `Another promotion has the code ${body.code}. Choose another one.`, {
        errors: [{ path: 'code', message: 'is taken by another promotion' }],
      });
    if (constraint === 'uses_within_limit')
      return refuse(
        'VALIDATION',
        'It was used more often than that already. Allow more, or end the promotion.',
        {
          errors: [{ path: 'usesLimit', message: 'It was used more often already. Allow more.' }],
        },
      );
    throw error;
  }
};

export const promotionUnknown = (): Refusal =>
  refuse('PROMOTION_UNKNOWN', 'We do not know this promotion. Choose one from the list.');

const promotionChanged = (promotion: DeskPromotion): Refusal =>
  refuse('PROMOTION_CHANGED', 'A colleague changed this promotion meanwhile. Look it over and save again.', {
    promotion,
  });
