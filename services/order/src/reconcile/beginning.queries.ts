import { recordAudit } from '@souk/service-kit/audit';
import { type Db, rowsOf } from '@souk/service-kit/database';
import { sql } from 'drizzle-orm';
import type { Beginning } from './beginning.ts';

type Row = { at: Date | string; decision: Beginning['decision'] };

/** An epoch of the feed begins with its database, and anew where that was restored; its id tells when. */
export const readBeginning = async (db: Db): Promise<Beginning> => {
  const { rows } = await rowsOf<Row>(
    db,
    sql`select uuid_extract_timestamp(e.epoch) as at, d.decision
        from feed_epoch e left join older_decision d on d.epoch = e.epoch`,
  );
  return { ...rows[0]!, at: new Date(rows[0]!.at) };
};

/** Says that something older was met: one report of each kind, however much there is, and none once it was decided. */
export const reportOlder = async (
  tx: Db,
  { at, decision }: Beginning,
  { kind, found }: { kind: 'payment_older' | 'stock_older'; found: string },
): Promise<void> => {
  if (decision !== null) return;
  await tx.execute(sql`
    insert into drift (checkout_id, kind, expected, found, repair)
    values (null, ${kind}, ${`known here, or later than ${at.toISOString()}`}, ${`${found}, and maybe more`}, null)
    on conflict (checkout_id, kind, intent_id) where resolved_at is null do update set last_seen_at = clock_timestamp()`);
};

/** Writes what an owner decided. What is to go back is looked for from the beginning again. */
export const decideOlder = async (
  tx: Db,
  decision: NonNullable<Beginning['decision']>,
  staffId: string,
): Promise<void> => {
  await tx.execute(sql`
    insert into older_decision (epoch, decision, decided_by) select epoch, ${decision}, ${staffId} from feed_epoch
    on conflict (epoch) do update set decision = excluded.decision, decided_by = excluded.decided_by, decided_at = clock_timestamp()`);
  await tx.execute(sql`
    update drift set resolved_at = clock_timestamp() where kind in ('payment_older', 'stock_older') and resolved_at is null`);
  if (decision === 'give back')
    await tx.execute(sql`with payments as (delete from intent_walk) delete from reservation_walk`);
  await recordAudit(tx, {
    action: 'reconciliation.older',
    entity: 'reconciliation',
    entityId: 'older',
    after: { decision },
  });
};
