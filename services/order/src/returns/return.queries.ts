import { prepared, type Runner } from '@souk/service-kit/runner';
import type { ReturnState, ReturnSummary } from './return-view.ts';

/** A return as its order shows it; `r` is the row. */
export const returnJson = `jsonb_build_object('id', r.id, 'number', upper(right(r.id::text, 8)), 'state', r.state, 'note', r.note,
  'refusalReason', r.refusal_reason,
  'requestedAt', r.requested_at, 'decidedAt', r.decided_at, 'receivedAt', r.received_at, 'closedAt', r.closed_at,
  'lines', (select jsonb_agg(jsonb_build_object('variantId', rl.variant_id, 'title', l.title, 'variantTitle', coalesce(l.variant_title, ''),
      'image', l.image, 'stall', l.stall, 'unitPriceMinor', l.unit_price_minor, 'quantity', rl.quantity, 'reason', rl.reason,
      'receivedQuantity', rl.received, 'restockedQuantity', rl.restocked) order by l.position)
    from order_return_line rl join lateral (select * from order_line one where one.order_id = r.order_id
      and one.variant_id = rl.variant_id order by one.position limit 1) l on true where rl.return_id = r.id))`;

const summary = `${returnJson} || jsonb_build_object('orderNumber', o.number, 'email', o.email, 'contactName', o.contact_name,
  'currency', o.currency, 'leftToRefundMinor', o.total_minor - o.refunded_minor) as view`;

type Row = { view: ReturnSummary; id: string };

const selectById = prepared<Row>(
  'return_by_id',
  `select ${summary}, r.id from order_return r join placed_order o on o.id = r.order_id where r.id = $1`,
);

export const returnById = async (runner: Runner, id: string): Promise<ReturnSummary | null> =>
  (await selectById(runner, [id]))[0]?.view ?? null;

const selectList = prepared<Row>(
  'return_list',
  `select ${summary}, r.id from order_return r join placed_order o on o.id = r.order_id
   where ($1::text is null or r.state = $1) and ($2::text is null or o.search like $2) and ($3::uuid is null or r.id < $3)
   order by r.id desc limit $4`,
);

export type ReturnPage = { items: ReturnSummary[]; nextCursor: string | null };

/** Returns, newest first. `like`: a pattern for the order's number, address or name. */
export const listReturns = async (
  runner: Runner,
  { state, like, after, limit }: { state?: ReturnState; like: string | null; after?: string; limit: number },
): Promise<ReturnPage> => {
  const rows = await selectList(runner, [state ?? null, like, after ?? null, limit + 1]);
  const page = rows.slice(0, limit);
  return {
    items: page.map(({ view }) => view),
    nextCursor: rows.length > limit ? (page.at(-1)?.id ?? null) : null,
  };
};

export type LockedReturn = {
  id: string;
  state: ReturnState;
  refusalReason: string | null;
  lines: { variantId: string; quantity: number; received: number }[];
};

/** The return as it is now; its order has to be locked. */
export const readReturn = async (runner: Runner, id: string): Promise<LockedReturn | null> => {
  const { rows } = await runner.query<LockedReturn>(
    `select r.id, r.state, r.refusal_reason as "refusalReason",
       (select jsonb_agg(jsonb_build_object('variantId', l.variant_id, 'quantity', l.quantity, 'received', l.received) order by l.variant_id)
        from order_return_line l where l.return_id = r.id) as lines
     from order_return r where r.id = $1`,
    [id],
  );
  return rows[0] ?? null;
};

export const orderNumberOfReturn = async (runner: Runner, id: string): Promise<string | null> => {
  const { rows } = await runner.query<{ number: string }>(
    'select o.number from order_return r join placed_order o on o.id = r.order_id where r.id = $1',
    [id],
  );
  return rows[0]?.number ?? null;
};

const momentOf: Partial<Record<ReturnState, string>> = {
  approved: 'decided_at',
  refused: 'decided_at',
  received: 'received_at',
  refunded: 'closed_at',
};

/** Moves a return on; the database knows which ways there are. */
export const writeReturnState = async (
  runner: Runner,
  id: string,
  { state, refusalReason = null }: { state: ReturnState; refusalReason?: string | null },
): Promise<void> => {
  const moment = momentOf[state];
  await runner.query(
    `update order_return set state = $2, refusal_reason = $3, version = version + 1
       ${moment ? `, ${moment} = business_now()` : ''} where id = $1`,
    [id, state, refusalReason],
  );
};
