import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { type Db, rowsOf } from './database.ts';

/** A place in the chain and the hash there: 64 hexadecimal digits, all zero before the first record. */
export type ChainPoint = { place: number; hash: string };

export const CHAIN_START: ChainPoint = { place: 0, hash: '0'.repeat(64) };

export type Verdict = {
  ok: boolean;
  /** How far the chain was recomputed; go on from here when that is not all. */
  upTo: ChainPoint;
  complete: boolean;
  /** The first place that is not as it was written, and how it differs. */
  wrong: { place: number; why: string } | null;
};

type LinkRow = { place: number; hash: string | null; text: string };

const PAGE = 1_000;

export const readAuditHead = async (db: Db): Promise<ChainPoint> => {
  const { rows } = await rowsOf<ChainPoint>(
    db,
    sql`select place, encode(hash, 'hex') as hash from audit_head`,
  );
  return rows[0]!;
};

// Spelled out, not the database's own audit_text(): who can change rows can change a function, too.
const readLinks = async (db: Db, after: number, to: number): Promise<LinkRow[]> => {
  const { rows } = await rowsOf<LinkRow>(
    db,
    sql`select place, encode(hash, 'hex') as hash, jsonb_build_array(
            place, id, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), actor, action, entity,
            entity_id, before, after, trace_id)::text as text
        from audit_record where place > ${after} and place <= ${to} order by place limit ${PAGE}`,
  );
  return rows;
};

/** The hash of a record, given the one before it: sha256 over the previous hash's bytes and the record's text. */
export const hashOfLink = (previous: string, text: string): string =>
  createHash('sha256').update(Buffer.from(previous, 'hex')).update(text, 'utf8').digest('hex');

/**
 * Recomputes the chain between two points and names the first place that is wrong: changed, removed or slipped in.
 * @param from a point known to be right; the start of the chain by default
 * @param to a point to arrive at, such as a head that was mailed; the present head by default
 * @param untilMs on the monotonic clock: where time runs out the verdict is `complete: false`
 */
export const verifyChain = async (
  db: Db,
  { from = CHAIN_START, to, untilMs }: { from?: ChainPoint; to?: ChainPoint; untilMs: number },
): Promise<Verdict> => {
  const end = to ?? (await readAuditHead(db));
  let point = from;
  const wrongAt = (place: number, why: string): Verdict => ({
    ok: false,
    upTo: point,
    complete: true,
    wrong: { place, why },
  });
  while (point.place < end.place) {
    if (performance.now() > untilMs) return { ok: true, upTo: point, complete: false, wrong: null };
    const links = await readLinks(db, point.place, end.place);
    if (links.length === 0) return wrongAt(point.place + 1, 'The record at this place is gone.');
    for (const link of links) {
      if (link.place !== point.place + 1)
        return wrongAt(point.place + 1, 'The record at this place is gone.');
      const hash = hashOfLink(point.hash, link.text);
      if (hash !== link.hash)
        return wrongAt(link.place, 'The record at this place is not the one that was written.');
      point = { place: link.place, hash };
    }
  }
  if (point.hash !== end.hash)
    return wrongAt(end.place, 'The chain was written anew: it no longer arrives at the hash on record.');
  const stranger = to ? null : await findStranger(db, end.place);
  return stranger ?? { ok: true, upTo: point, complete: true, wrong: null };
};

/** A record that never went through the chain: behind its head, or without a place. */
const findStranger = async (db: Db, head: number): Promise<Verdict | null> => {
  // The head may have moved on since it was read; what stands behind the present one is no part of the chain.
  const { rows } = await rowsOf<{ place: number | null }>(
    db,
    sql`select place from audit_record
        where place is null or place > greatest(${head}, (select place from audit_head)) order by place limit 1`,
  );
  const [stranger] = rows;
  if (!stranger) return null;
  return {
    ok: false,
    upTo: { place: head, hash: '' },
    complete: true,
    wrong: { place: stranger.place ?? head + 1, why: 'There is a record the chain knows nothing of.' },
  };
};
