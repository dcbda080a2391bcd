import { prepared, type Runner } from '@souk/service-kit/runner';
import type { LockedQuote } from './quote.shapes.ts';

export type StoredQuote = { body: LockedQuote; requestHash: string };

const byKey = prepared<(StoredQuote | { body: null }) & { newId: string; isFirst: boolean }>(
  'quote_by_key',
  `select q.body, q.request_hash as "requestHash", uuidv7() as "newId",
     not exists (select from quote where cart_id = $1) as "isFirst"
   from (select) as once left join quote q on q.cart_id = $1 and q.key = $2`,
);

/** The quote that a key locked, or null; an id for the next one, and whether the bag never had any. */
export const quoteByKey = async (
  runner: Runner,
  cartId: string,
  key: string,
): Promise<{ known: StoredQuote | null; newId: string; isFirst: boolean }> => {
  const { newId, isFirst, ...found } = (await byKey(runner, [cartId, key]))[0]!;
  return { known: found.body === null ? null : found, newId, isFirst };
};

// What was promised to somebody who left is nobody's; only its checkout still counts on it.
const byId = prepared<{ body: LockedQuote }>(
  'quote_by_id',
  `select body from quote where id = $1 and body -> 'address' ->> 'name' <> ''`,
);

export const quoteById = async (runner: Runner, id: string): Promise<LockedQuote | null> =>
  (await byId(runner, [id]))[0]?.body ?? null;

export type QuoteFacts = {
  cartId: string;
  customerId: string | null;
  emailKey: string | null;
  currency: string;
  promotions: { id: string; savedMinor: number }[];
};

const facts = prepared<QuoteFacts>(
  'quote_facts',
  `select cart_id as "cartId", customer_id as "customerId", email_key as "emailKey",
     body ->> 'currency' as currency, coalesce(body -> 'promotions', '[]') as promotions from quote where id = $1`,
);

/** What a checkout's use of promotions needs to know of its quote. */
export const quoteFacts = async (runner: Runner, id: string): Promise<QuoteFacts | null> =>
  (await facts(runner, [id]))[0] ?? null;

const insert = prepared<{ body: LockedQuote }>(
  'quote_insert',
  `insert into quote (id, cart_id, key, request_hash, customer_id, email_key, body, expires_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8)
   on conflict (cart_id, key) do nothing returning body`,
);

/** Writes a quote; null when the same key locked one meanwhile. */
export const insertQuote = async (
  runner: Runner,
  quote: {
    key: string;
    requestHash: string;
    emailKey: string | null;
    body: LockedQuote;
  },
): Promise<LockedQuote | null> => {
  const { id, cartId, customerId, expiresAt } = quote.body;
  const rows = await insert(runner, [
    id,
    cartId,
    quote.key,
    quote.requestHash,
    customerId,
    quote.emailKey,
    JSON.stringify(quote.body),
    expiresAt,
  ]);
  return rows[0]?.body ?? null;
};
