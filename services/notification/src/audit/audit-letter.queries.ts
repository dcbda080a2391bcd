import { type Db, rowsOf } from '@souk/service-kit/database';
import { sql } from 'drizzle-orm';
import type { SignedHead } from './audit-letter.ts';

export type LetterRow = {
  day: string;
  eventId: string;
  occurredAt: Date;
  traceId: string | null;
  mailedAt: Date | null;
};

const columns = sql`to_char(day, 'YYYY-MM-DD') as day, event_id as "eventId", occurred_at as "occurredAt",
  trace_id as "traceId", mailed_at as "mailedAt"`;

/** The day's letter, begun by whichever head comes first, and locked: two heads that arrive at once both count. */
export const openLetter = async (
  tx: Db,
  first: { day: string; eventId: string; occurredAt: string; traceId: string | null },
): Promise<LetterRow> => {
  await tx.execute(sql`
    insert into audit_letter (day, event_id, occurred_at, trace_id)
    values (${first.day}::date, ${first.eventId}::uuid, ${first.occurredAt}::timestamptz, ${first.traceId})
    on conflict (day) do nothing`);
  const { rows } = await rowsOf<LetterRow>(
    tx,
    sql`select ${columns} from audit_letter where day = ${first.day}::date for update`,
  );
  return rows[0]!;
};

export const insertHead = async (tx: Db, day: string, head: SignedHead): Promise<void> => {
  await tx.execute(sql`
    insert into audit_letter_head (day, service, place, hash, signature)
    values (${day}::date, ${head.service}, ${head.place}, ${head.hash}, ${head.signature})
    on conflict (day, service) do nothing`);
};

export const headsOf = async (db: Db, day: string): Promise<SignedHead[]> => {
  const { rows } = await rowsOf<SignedHead>(
    db,
    sql`select service, place, hash, signature from audit_letter_head where day = ${day}::date order by service`,
  );
  return rows;
};

/** One letter that has waited for an hour since its first head, locked; what another replica holds is passed by. */
export const takeLateLetter = async (tx: Db): Promise<LetterRow | undefined> => {
  const { rows } = await rowsOf<LetterRow>(
    tx,
    sql`select ${columns} from audit_letter
        where mailed_at is null and first_at <= business_now() - interval '1 hour'
        order by first_at limit 1 for update skip locked`,
  );
  return rows[0];
};

export const markMailed = async (tx: Db, day: string): Promise<void> => {
  await tx.execute(sql`update audit_letter set mailed_at = business_now() where day = ${day}::date`);
};

/** Letters that went out, newest day first. */
export const listLetters = async (db: Db, limit: number): Promise<LetterRow[]> => {
  const { rows } = await rowsOf<LetterRow>(
    db,
    sql`select ${columns} from audit_letter where mailed_at is not null order by audit_letter.day desc limit ${limit}`,
  );
  return rows;
};
