import type { components as InventoryComponents } from '@souk/inventory/openapi';
import type { components as NotificationComponents } from '@souk/notification/openapi';
import type { components as OrderComponents } from '@souk/order/openapi';
import type { components as PaymentComponents } from '@souk/payment/openapi';
import { unwrap } from '@souk/service-kit/client';
import { isRefusal, type Refusal } from '@souk/service-kit/refusal';
import type { Context } from '../../context.ts';

type History = OrderComponents['schemas']['OrderHistory'];
type Asked = 'stock' | 'payment' | 'message';

/** One entry of an order's whole story, and the service in whose lane it stands. */
export type StoryEntry = History['entries'][number] & { amountMinor?: number };
export type OrderStory = { story: StoryEntry[]; missing: Asked[] };

/**
 * What every service has on record about an order, sorted by time. A service that does not answer leaves a gap that
 * is named; the page never fails for it.
 */
export const orderStory = async (ctx: Context, history: History): Promise<OrderStory> => {
  const missing: Asked[] = [];
  const heard = async <T>(lane: Asked, ask: () => Promise<T | Refusal>): Promise<T | null> => {
    const answer = await ask().catch(() => null);
    if (answer !== null && !isRefusal(answer)) return answer as T;
    missing.push(lane);
    return null;
  };
  const [payments, movements, deliveries] = await Promise.all([
    Promise.all(
      history.intentIds.map((id) =>
        heard('payment', () =>
          unwrap(ctx.payment.GET('/intents/{id}/history', { params: { path: { id } } })),
        ),
      ),
    ),
    Promise.all(
      history.checkoutIds.map((reference) =>
        heard('stock', () => unwrap(ctx.inventory.GET('/movements', { params: { query: { reference } } }))),
      ),
    ),
    heard('message', () =>
      unwrap(ctx.notification.GET('/deliveries', { params: { query: { orderId: history.orderId } } })),
    ),
  ]);
  const story = [
    ...history.entries,
    ...payments.flatMap((payment) => payment?.entries.map(paymentEntry) ?? []),
    ...movements.flatMap((moved) => moved?.map(movementEntry) ?? []),
    ...(deliveries?.items ?? []).map(deliveryEntry),
  ];
  story.sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  return { story, missing: [...new Set(missing)] };
};

type PaymentEntry = PaymentComponents['schemas']['IntentHistoryEntry'];

const requestWords: Record<string, string> = {
  create: 'Provider asked to open the payment',
  authorize: 'Provider asked to authorise',
  capture: 'Provider asked to capture',
  void: 'Provider asked to void',
  refund: 'Provider asked to refund',
};
const bookWords: Record<string, string> = {
  authorise: 'Authorised',
  capture: 'Captured',
  void: 'Voided',
  refund: 'Refunded',
};

const paymentEntry = ({
  at,
  source,
  kind,
  state,
  attempts,
  amountMinor,
  detail,
}: PaymentEntry): StoryEntry => {
  const label =
    source === 'request'
      ? `${requestWords[kind] ?? kind}${state === 'done' ? '' : `: ${state}`}`
      : source === 'webhook'
        ? `Webhook ${kind}${state === 'applied' ? '' : `: ${state}`}`
        : `Money ledger: ${bookWords[kind] ?? kind}`;
  const more = [detail, attempts > 1 ? `${attempts} attempts` : null].filter(Boolean).join(', ');
  return {
    at,
    lane: 'payment',
    kind: `${source}_${kind}`,
    label,
    ...(more ? { detail: more } : {}),
    ...(amountMinor === null ? {} : { amountMinor }),
  };
};

const movementWords: Record<string, string> = {
  sale: 'sold',
  sale_undone: 'sale undone',
  return: 'back on the shelf',
};

const movementEntry = (movement: InventoryComponents['schemas']['Movement']): StoryEntry => ({
  at: movement.at,
  lane: 'stock',
  kind: `movement_${movement.kind}`,
  label: `Stock ledger: ${movement.delta > 0 ? '+' : '−'}${Math.abs(movement.delta)}, ${movementWords[movement.kind] ?? movement.kind}`,
  ...(movement.reason ? { detail: movement.reason } : {}),
  ...(movement.traceId ? { traceId: movement.traceId } : {}),
});

const deliveryWords: Record<string, string> = {
  queued: 'waits to be sent',
  sent: 'sent',
  failed: 'could not be sent',
  expired: 'not sent: out of date',
};

const deliveryEntry = (delivery: NotificationComponents['schemas']['Delivery']): StoryEntry => ({
  at: delivery.settledAt ?? delivery.createdAt,
  lane: 'message',
  kind: `email_${delivery.state}`,
  label: `Email “${delivery.template.replace(/^order-/, '').replaceAll('-', ' ')}” ${deliveryWords[delivery.state] ?? delivery.state}`,
  detail: delivery.lastError ?? `to ${delivery.recipient || 'somebody who left'}`,
});
