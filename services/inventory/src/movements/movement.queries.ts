import { type Db, rowsOf } from '@souk/service-kit/database';
import { sql } from 'drizzle-orm';
import type { movementKinds } from '../schema.ts';

export type Movement = {
  id: string;
  variantId: string;
  kind: (typeof movementKinds)[number];
  delta: number;
  key: string;
  reference: string | null;
  reason: string | null;
  actor: { kind: string; id?: string; role?: string };
  at: Date;
  traceId: string | null;
};

const MOST = 500;

/**
 * The movements that belong to something, oldest first: those whose key or reference it is, and those whose key it
 * begins (keys are `<owner>:<step>:<attempt>`, so a checkout's id finds the sales of all its holds).
 */
export const findMovements = async (db: Db, references: string[]): Promise<Movement[]> => {
  const { rows } = await rowsOf<Movement>(
    db,
    sql`select distinct id, variant_id as "variantId", kind, delta, key, reference, reason, actor - 'sessionId' as actor,
          at, trace_id as "traceId"
        from unnest(${sql.param(references)}::text[]) as asked(name)
        cross join lateral (
          select * from stock_movement where key collate "C" = asked.name
          union all
          -- ';' is the character behind ':'.
          select * from stock_movement
          where key collate "C" > asked.name || ':' and key collate "C" < asked.name || ';'
          union all
          select * from stock_movement where reference = asked.name
        ) as movement
        order by id limit ${MOST}`,
  );
  return rows;
};
