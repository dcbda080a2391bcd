import { type Db, rowsOf } from '@souk/service-kit/database';
import { sql } from 'drizzle-orm';

/**
 * Papers lose what the law does not ask for: how to reach somebody. Their name and address stay until `years` after the
 * year they were issued in, and are noted to go then. Answers how many there are, and until when the last is kept.
 */
export async function trimPapers(
  tx: Db,
  { orderIds, years }: { orderIds: readonly string[]; years: number },
): Promise<{ papers: number; until: string | null }> {
  const ids = sql.param([...orderIds]);
  await tx.execute(sql`
    update document set content = content || jsonb_build_object('email', '', 'contactName', null,
      'address', (content -> 'address') - 'phone')
    where order_id = any (${ids}::uuid[])`);
  const { rows } = await rowsOf<{ papers: number; until: string | null }>(
    tx,
    sql`with kept as (
          select order_id, count(*)::int as papers,
            max(make_timestamptz(year + ${years}::int + 1, 1, 1, 0, 0, 0, 'UTC')) as until
          from document where order_id = any (${ids}::uuid[]) group by order_id),
        noted as (
          insert into forget_later (what, order_id, due_at) select 'papers', order_id, until from kept
          on conflict (what, order_id) do update set due_at = excluded.due_at)
        select coalesce(sum(papers), 0)::int as papers,
          to_char(max(until) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as until from kept`,
  );
  return rows[0]!;
}

/** The years are over: names and addresses go from the papers, figures stay. */
export async function forgetPaperNames(tx: Db, orderIds: readonly string[]): Promise<void> {
  await tx.execute(sql`
    update document set content = content || jsonb_build_object('email', '', 'contactName', null, 'address',
      jsonb_build_object('name', '', 'line1', '', 'city', '', 'postcode', '',
        'region', content -> 'address' -> 'region', 'country', content -> 'address' -> 'country'))
    where order_id = any (${sql.param([...orderIds])}::uuid[])`);
}
