import { z } from 'zod';

export const olderDecisionSchema = z.enum(['give back', 'leave']);

/** When this database began, new or restored, and what an owner said is to become of what is older; null: nothing yet. */
export type Beginning = {
  readonly at: Date;
  readonly decision: z.infer<typeof olderDecisionSchema> | null;
};

/**
 * Whether nobody may give back by themselves what was sold or taken at this moment: an order that this database has lost
 * may be behind it, and its things may have been sent. Null: nobody knows when that was. Pure.
 */
export const isKeptFor = ({ at, decision }: Beginning, moment: Date | null): boolean =>
  decision !== 'give back' && moment !== null && moment < at;
