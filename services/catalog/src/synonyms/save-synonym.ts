import { recordAudit } from '@souk/service-kit/audit';
import { type Db, inTransaction } from '@souk/service-kit/database';
import { isRefusal, type Refusal, refuse } from '@souk/service-kit/refusal';
import type { Service } from '@souk/service-kit/service';
import { splitWords } from '../search/search-words.ts';
import {
  countSynonyms,
  deleteSynonym,
  findTaken,
  insertSynonym,
  lockSynonyms,
  readSynonym,
  type SynonymRow,
  updateSynonym,
} from './synonym.queries.ts';

const MOST = 1_000;

/** A term as search reads it: lower case, without accents, words with one space between. */
const tidy = (term: string): string => splitWords(term).join(' ');

/** Adds terms that mean the same, in the caller's transaction. */
export async function addSynonym(tx: Db, written: readonly string[]): Promise<SynonymRow | Refusal> {
  await lockSynonyms(tx);
  if ((await countSynonyms(tx)) >= MOST)
    return refuse('SYNONYM_LIMIT', `There are ${MOST} of these already. Take one away first.`);
  const terms = written.map(tidy);
  const refused = await refuseTaken(tx, { terms, besides: null });
  if (refused) return refused;
  return insertSynonym(tx, terms);
}

/** The same by somebody at the desk, who is on record with it. */
export const addSynonymByHand = (
  db: Service['db'],
  written: readonly string[],
): Promise<SynonymRow | Refusal> =>
  inTransaction(db, async (tx) => {
    const row = await addSynonym(tx, written);
    if (isRefusal(row)) return row;
    const audit = { action: 'synonym.added', entity: 'synonym', entityId: row.id };
    await recordAudit(tx, { ...audit, after: row.terms });
    return row;
  });

export const changeSynonym = (
  db: Service['db'],
  { id, version, terms: written }: { id: string; version: number; terms: readonly string[] },
): Promise<SynonymRow | Refusal> =>
  inTransaction(db, async (tx) => {
    await lockSynonyms(tx);
    const before = await readSynonym(tx, id);
    if (!before) return unknown();
    if (before.version !== version)
      return refuse('SYNONYM_CHANGED', 'A colleague changed these words. Look at them again.', {
        current: before.terms,
        currentVersion: before.version,
      });
    const terms = written.map(tidy);
    const refused = await refuseTaken(tx, { terms, besides: id });
    if (refused) return refused;
    const row = await updateSynonym(tx, id, terms);
    const audit = { action: 'synonym.changed', entity: 'synonym', entityId: id };
    await recordAudit(tx, { ...audit, before: before.terms, after: terms });
    return row;
  });

export const removeSynonym = (db: Service['db'], id: string): Promise<{ removed: true } | Refusal> =>
  inTransaction(db, async (tx) => {
    await lockSynonyms(tx);
    const before = await readSynonym(tx, id);
    if (!before) return unknown();
    await deleteSynonym(tx, id);
    await recordAudit(tx, {
      action: 'synonym.removed',
      entity: 'synonym',
      entityId: id,
      before: before.terms,
    });
    return { removed: true as const };
  });

const unknown = (): Refusal => refuse('SYNONYM_UNKNOWN', 'These words are gone. Somebody took them away.');

async function refuseTaken(
  tx: Db,
  asked: { terms: readonly string[]; besides: string | null },
): Promise<Refusal | null> {
  const taken = await findTaken(tx, asked);
  if (!taken) return null;
  return taken.empty
    ? refuse('VALIDATION', `Search passes over "${taken.term}". Choose a word that says something.`, {
        errors: [{ path: 'terms', message: 'Choose a word that says something.' }],
      })
    : refuse('SYNONYM_TAKEN', `"${taken.term}" stands here twice, or with other words already.`, {
        term: taken.term,
      });
}
