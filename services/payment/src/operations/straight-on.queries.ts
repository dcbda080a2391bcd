import { paymentIntentChanged } from '@souk/events/payment';
import { currentContext } from '@souk/service-kit/context';
import { notePublished } from '@souk/service-kit/feed-activity';
import { inOneTransaction, type Pool, prepared } from '@souk/service-kit/runner';
import { absorb, type ProviderView } from '../intents/intent.ts';
import { toView } from '../intents/intent-view.ts';
import type { IntentRow, OperationRow } from '../schema.ts';
import { DRIVER_SECONDS } from './operation.queries.ts';

/** What is asked of the provider. */
export type Asked = Pick<OperationRow, 'id' | 'key' | 'intentId' | 'kind' | 'request'>;
export type Begun = { readonly operation: Asked; readonly intent: IntentRow };

const intentColumns = `i.id, i.key, i.request_hash as "requestHash", i.checkout_id as "checkoutId", i.method, i.currency,
  i.amount_minor as "amountMinor", i.provider_id as "providerId", i.client_secret as "clientSecret", i.status, i.version,
  i.authorized_minor as "authorizedMinor", i.captured_minor as "capturedMinor", i.refunded_minor as "refundedMinor",
  i.next_action as "nextAction", i.decline_code as "declineCode", i.label, i.paid_with as "paidWith", i.void_asked as "voidAsked",
  i.looked_at as "lookedAt", i.created_at as "createdAt", i.changed_at as "changedAt"`;
const askAt = `clock_timestamp() + make_interval(secs => ${DRIVER_SECONDS})`;

type Row = IntentRow & { operationId: string };
const begunOf = (row: Row | undefined, asked: Omit<Asked, 'id' | 'intentId'>): Begun | null => {
  if (!row) return null;
  const { operationId, ...intent } = row;
  return { intent, operation: { ...asked, id: operationId, intentId: intent.id } };
};

const takeTurn = prepared('take_turn', 'select pg_advisory_xact_lock(hashtextextended($1, 0))');
const insertNew = prepared<Row>(
  'begin_new',
  `with made as (
    insert into payment_intent (key, request_hash, checkout_id, method, currency, amount_minor, label, paid_with)
    select $1, $2, $3, $4, $5, $6, $7, $8::jsonb
    where not exists (select from tombstone where key = $1) and not exists (select from operation where key = $1)
    on conflict (key) do nothing returning *),
  asked as (
    insert into operation (key, intent_id, kind, request, request_hash, ask_at)
    select $1, made.id, 'create', '{}', $2, ${askAt} from made returning id)
  select ${intentColumns}, asked.id as "operationId" from made i, asked`,
);

type NewIntent = Pick<
  IntentRow,
  'key' | 'requestHash' | 'checkoutId' | 'method' | 'currency' | 'amountMinor' | 'label' | 'paidWith'
>;

/**
 * Opens a payment under a key that nobody has used or given up: two round trips. Null, with nothing written, where it is
 * not as simple as that.
 */
export const beginNew = async (pool: Pool, wanted: NewIntent): Promise<Begun | null> => {
  const { key, requestHash, checkoutId, method, currency, amountMinor, label, paidWith } = wanted;
  const rows = await inOneTransaction(pool, (runner, _tx, leave) => {
    // Creation and giving up of one key take turns. A statement of its own, so that the next one sees what the turn before left.
    leave(takeTurn(runner, [key]));
    const told = [label, paidWith && JSON.stringify(paidWith)];
    return insertNew(runner, [key, requestHash, checkoutId, method, currency, amountMinor, ...told]);
  });
  return begunOf(rows[0], { key, kind: 'create', request: {} });
};

const insertNext = prepared<Row>(
  'begin_next',
  `with i as (select * from payment_intent where id = $1 for update),
  asked as (
    insert into operation (key, intent_id, kind, request, request_hash, ask_at)
    select $2, i.id, $3, $4::jsonb, $5, ${askAt} from i
    where i.provider_id is not null and not i.void_asked and i.status = any ($6::text[])
      and not exists (select from operation where key = $2)
      and ($3 <> 'capture' or ($4::jsonb ->> 'amountMinor')::bigint <= i.authorized_minor)
    on conflict do nothing returning id)
  select ${intentColumns}, asked.id as "operationId" from i, asked`,
);

/** In which states each is simply begun. Whatever is under way for the payment, or was, is met by a unique index. */
const SIMPLE = { authorize: ['created', 'action_required', 'declined'], capture: ['authorized'] };

/**
 * Commits that a payment is about to be authorised or captured, where nothing is in the way: one round trip. Null, with
 * nothing written, where something is.
 */
export const beginNext = async (
  pool: Pool,
  { intentId, kind, key, request, requestHash }: Omit<Asked, 'id'> & { requestHash: string },
): Promise<Begun | null> => {
  if (kind !== 'authorize' && kind !== 'capture') return null;
  const values = [intentId, key, kind, JSON.stringify(request), requestHash, SIMPLE[kind]];
  return begunOf((await insertNext(pool, values))[0], { key, kind, request });
};

const writeAnswer = prepared<{ changedAt: Date; closed: number }>(
  'finish_simply',
  `with moved as (
    update payment_intent set status = f.status, authorized_minor = f."authorizedMinor", captured_minor = f."capturedMinor",
      refunded_minor = f."refundedMinor", next_action = nullif(f."nextAction", 'null'), decline_code = f."declineCode", label = f.label,
      paid_with = nullif(f."paidWith", 'null'),      provider_id = f."providerId", client_secret = f."clientSecret", version = f.version, changed_at = business_now()
    from jsonb_to_record($4::jsonb) as f (status text, "authorizedMinor" bigint, "capturedMinor" bigint, "refundedMinor" bigint,
      "nextAction" jsonb, "declineCode" text, label text, "paidWith" jsonb, "providerId" text, "clientSecret" text, version int)
    where payment_intent.id = $1 and payment_intent.version = $2 returning payment_intent.*),
  closed as (
    update operation o set state = 'done', refusal = null from moved where o.id = $3 and o.state = 'sent' returning o.id),
  booked as (
    insert into money_ledger (intent_id, kind, amount_minor, currency, intent_version)
    select moved.id, l.kind, l."amountMinor", moved.currency, moved.version
    from moved, jsonb_to_recordset($5::jsonb) as l (kind text, "amountMinor" bigint)),
  told as (
    insert into outbox (type, version, aggregate_id, aggregate_version, occurred_at, trace_id, payload)
    select $6, $7, moved.id, moved.version, business_now(), $8, $4::jsonb from moved)
  select i.changed_at as "changedAt", (select count(*) from closed) as closed from moved i`,
);

/**
 * Writes the provider's answer to an operation, where nothing else moved the payment meanwhile: its new state, its lines
 * in the book, its event and the end of the operation, in one round trip. Null, with nothing written, where something did.
 */
export const finishSimply = async (
  pool: Pool,
  { operation, before, view }: { operation: Asked; before: IntentRow; view: ProviderView },
): Promise<{ intent: IntentRow; isClosed: boolean } | null> => {
  const change = absorb(before, view);
  if (!change && before.providerId !== null) return null;
  const next: IntentRow = {
    ...before,
    ...change?.next,
    providerId: view.providerId,
    clientSecret: view.clientSecret || before.clientSecret,
    version: before.version + 1,
  };
  const told = paymentIntentChanged.payload.parse(toView(next));
  const [finished] = await writeAnswer(pool, [
    ...[before.id, before.version, operation.id],
    ...[JSON.stringify(told), JSON.stringify(change?.ledger ?? [])],
    ...[paymentIntentChanged.type, paymentIntentChanged.version, currentContext()?.traceId ?? null],
  ]);
  if (!finished) return null;
  notePublished();
  return { intent: { ...next, changedAt: finished.changedAt }, isClosed: finished.closed > 0 };
};
