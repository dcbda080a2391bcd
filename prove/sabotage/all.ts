import type { Afterwards, BuyerPlan, Story } from '../plan/plan.ts';
import type { Sabotage } from './sabotage.ts';

const buyers = (
  count: number,
  story: Story,
  more: { afterwards?: Afterwards; withCode?: boolean } = {},
): BuyerPlan[] =>
  Array.from({ length: count }, (_, place) => ({
    name: `b${place}`,
    market: 'en-us',
    story,
    lines: [{ thing: 0, quantity: 1 }],
    withCode: more.withCode ?? false,
    afterwards: more.afterwards ?? 'nothing',
    pausesMs: 0,
  }));

/** One bug for each invariant, of the kinds that shops have really had. */
export const sabotages: readonly Sabotage[] = [
  {
    invariant: 'I1',
    title: 'stock is checked and then subtracted, without a lock in between',
    patches: [
      {
        part: 'inventory',
        file: 'services/inventory/src/desk/desk.queries.ts',
        find: 'order by variant_id for update)',
        put: 'order by variant_id)',
      },
      {
        part: 'inventory',
        file: 'services/inventory/src/desk/settle-batch.ts',
        find: 'const { desk, before } = await openDesk({ runner, tx }, commands);',
        put: 'const { desk, before } = await openDesk({ runner, tx }, commands); await new Promise((done) => setTimeout(done, 250));',
      },
      {
        part: 'inventory',
        file: 'services/inventory/src/desk/stock-desk.ts',
        find: 'performance.now() < plentyFrom ? null',
        put: 'plentyFrom >= 0 ? null',
      },
    ],
    buyers: buyers(20, 'abandoned'),
  },
  {
    invariant: 'I2',
    title: 'a refund is asked again without its key',
    patches: [
      {
        part: 'payment',
        file: 'services/payment/src/provider/provider.ts',
        find: "metadata: { operation: key, reason: request.reason ?? '' },\n          },\n          options,",
        put: "metadata: { operation: key, reason: request.reason ?? '' },\n          },\n          { ...options, idempotencyKey: String(Math.random()) },",
      },
    ],
    gateway: { operation: 'refund', kind: 'error-after-success', times: 1 },
    buyers: buyers(2, 'card', { afterwards: 'refund-part' }),
  },
  {
    invariant: 'I3',
    title: 'a cancelled order keeps its money',
    patches: [
      {
        part: 'order',
        file: 'services/order/src/checkout/next-action.ts',
        find: "if (attempt.capturedMinor > attempt.refundedMinor) return 'refund';",
        put: 'if (attempt.capturedMinor > attempt.refundedMinor) return null;',
      },
    ],
    buyers: buyers(2, 'card', { afterwards: 'cancel' }),
  },
  {
    invariant: 'I4',
    title: 'a cancelled checkout forgets its hold',
    patches: [
      {
        part: 'order',
        file: 'services/order/src/checkout/next-action.ts',
        find: "return stock === 'none' ? null : step('release', holdAttempt);",
        put: 'return null;',
      },
    ],
    buyers: buyers(2, 'cancelled-before-paying'),
  },
  {
    invariant: 'I5',
    title: "a follower's position is kept, and the effect is lost",
    patches: [
      {
        part: 'notification',
        file: 'packages/service-kit/src/apply-page.ts',
        find: 'await (batch.length === 1',
        put: "if (batch[0]!.type !== 'order.confirmed') await (batch.length === 1",
      },
    ],
    buyers: buyers(2, 'card'),
  },
  {
    invariant: 'I6',
    title: 'what an order leaves to be closed is never due',
    patches: [
      {
        part: 'order',
        file: 'services/order/src/orders/confirm-order.ts',
        find: "const due = nextAction(checkout, stored.now).kind === 'call' ? 0 : null;",
        put: 'const due = null;',
      },
    ],
    buyers: buyers(2, 'card', { withCode: true }),
  },
  {
    invariant: 'I7',
    title: 'an order is confirmed before it is paid for',
    patches: [
      {
        part: 'order',
        file: 'services/order/src/checkout/settle.ts',
        find: "return checkout.stock === 'claimed' ? { ...checkout, state: 'claimed' } : checkout;",
        put: "return checkout.stock === 'claimed' ? { ...checkout, state: 'confirmed', paidAttempt: checkout.payingAttempt } : checkout;",
      },
    ],
    sql: [{ database: 'order', text: 'drop trigger checkout_edges on checkout' }],
    buyers: buyers(2, 'card'),
  },
  {
    invariant: 'I8',
    title: 'a code may be used once more than it may',
    patches: [
      {
        part: 'cart',
        file: 'services/cart/src/promotions/hold-use.ts',
        find: 'uses >= usesLimit',
        put: 'uses > usesLimit',
      },
    ],
    sql: [{ database: 'cart', text: 'alter table promotion drop constraint uses_within_limit' }],
    buyers: buyers(6, 'abandoned', { withCode: true }),
    codeLimit: 1,
  },
  {
    invariant: 'I9',
    title: 'an order is told before it is kept',
    patches: [
      {
        part: 'order',
        file: 'packages/service-kit/src/runner.ts',
        find: "client.query('commit')",
        put: "client.query((result as { stored?: { order?: unknown } } | null)?.stored?.order ? 'rollback' : 'commit').then((done) => ({ ...done, command: 'COMMIT' }))",
      },
    ],
    buyers: buyers(2, 'card'),
  },
  {
    invariant: 'I10',
    title: 'an email that is sent again is another email',
    patches: [
      {
        part: 'notification',
        file: 'services/notification/src/deliveries/send-delivery.ts',
        find: 'messageId: due.messageId,',
        put: 'messageId: due.messageId.replace("@", "." + due.tries + "@"),',
      },
      {
        part: 'notification',
        file: 'services/notification/src/deliveries/send-delivery.ts',
        find: "await crashPoint('notification.email.before-commit');",
        put: "if (due.tries === 1) throw new Error('the answer of the mail server got lost');",
      },
    ],
    buyers: buyers(2, 'card'),
  },
];
