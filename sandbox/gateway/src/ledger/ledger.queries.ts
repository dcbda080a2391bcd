import { type Db, preparedFor } from '@souk/service-kit/database';
import { desc, inArray, type SQL, sql } from 'drizzle-orm';
import { stripeId } from '../http/stripe-id.ts';
import { type LedgerEntry, ledgerEntry } from '../schema.ts';

const write = preparedFor(
  'ledger_write',
  `insert into ledger_entry (id, intent_id, source_id, kind, amount, currency)
   select id, "intentId", "sourceId", kind, amount, currency
   from jsonb_to_recordset($1::jsonb) as e (id text, "intentId" text, "sourceId" text, kind text, amount bigint, currency text)`,
);

/** Writes what happened to money into the book; nothing is ever taken back out of it. */
export const writeLedger = async (
  tx: Db,
  entries: Pick<LedgerEntry, 'intentId' | 'sourceId' | 'kind' | 'amount' | 'currency'>[],
): Promise<void> => {
  await write(tx, [JSON.stringify(entries.map((entry) => ({ id: stripeId('txn'), ...entry })))]);
};

/** Newest first. `moneyOnly` leaves out what is only promised (authorisations and their release). */
export const listLedger = async (
  db: Db,
  { limit, moneyOnly = false, intentId }: { limit: number; moneyOnly?: boolean; intentId?: string },
): Promise<LedgerEntry[]> => {
  const conditions: SQL[] = [];
  if (moneyOnly) conditions.push(inArray(ledgerEntry.kind, ['capture', 'refund']));
  if (intentId) conditions.push(sql`${ledgerEntry.intentId} = ${intentId}`);
  return db
    .select()
    .from(ledgerEntry)
    .where(conditions.length > 0 ? sql.join(conditions, sql` and `) : undefined)
    .orderBy(desc(ledgerEntry.place))
    .limit(limit);
};

export type Totals = {
  currency: string;
  authorised: number;
  captured: number;
  voided: number;
  refunded: number;
};

/** The sums of the whole book, by currency. */
export const ledgerTotals = async (db: Db): Promise<Totals[]> => {
  const of = (kind: string) =>
    sql<number>`coalesce(sum(${ledgerEntry.amount}) filter (where ${ledgerEntry.kind} = ${kind}), 0)::bigint`.mapWith(
      Number,
    );
  return db
    .select({
      currency: ledgerEntry.currency,
      authorised: of('authorise'),
      captured: of('capture'),
      voided: of('void'),
      refunded: of('refund'),
    })
    .from(ledgerEntry)
    .groupBy(ledgerEntry.currency)
    .orderBy(ledgerEntry.currency);
};
