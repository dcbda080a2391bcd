import { steps } from '../../services/order/src/checkout/call.ts';
import { checkoutStates } from '../../services/order/src/checkout/checkout.ts';

const operations = ['create', 'authorize', 'capture', 'void', 'refund'];

const each = (names: readonly string[], ...places: ((name: string) => string)[]): string[] =>
  names.flatMap((name) => places.map((place) => place(name)));

/** In what all parts are made with: around every transaction, and every call of another service. */
export const anywhere = [
  'anywhere.before-commit',
  'anywhere.after-commit',
  'anywhere.before-call',
  'anywhere.after-call',
];

/** Every part there is two of. */
export const parts = [
  'bff',
  'catalog',
  'cart',
  'order',
  'payment',
  'inventory',
  'notification',
  'account',
] as const;

/** Those of each part: the backend-for-frontend keeps nothing, so it commits nothing. */
export const anywhereIn: readonly string[] = parts.flatMap((part) =>
  anywhere
    .filter((place) => part !== 'bff' || place.endsWith('-call'))
    .map((place) => place.replace('anywhere', part)),
);

/**
 * Every named place at which a process of the shop can be made to die, by part. A test holds this list against the
 * calls of `crashPoint` in the code.
 */
export const crashPoints: Record<string, readonly string[]> = {
  'service-kit': anywhere,
  order: [
    ...each(
      steps,
      (step) => `order.${step}.before-call`,
      (step) => `order.${step}.after-call`,
    ),
    ...each(
      // Where a commit follows no call, its place is the state it leads to.
      [...steps, ...checkoutStates],
      (place) => `order.${place}.before-commit`,
      (place) => `order.${place}.after-commit`,
    ),
    ...each(
      [
        'refund-requested',
        'edit-requested',
        'edit-applied',
        'shipped',
        'return-requested',
        'return-received',
        'stray',
      ],
      (name) => `order.${name}.before-commit`,
      (name) => `order.${name}.after-commit`,
    ),
    'order.return-approved.before-commit',
    'order.return-refused.before-commit',
    'order.stray-stock.before-call',
    'order.stray-stock.after-call',
    'order.stray-stock.after-commit',
    'order.stray.before-call',
    'order.stray.after-call',
  ],
  payment: [
    ...each(
      operations,
      (kind) => `payment.${kind}.before-intent`,
      (kind) => `payment.${kind}.before-call`,
      (kind) => `payment.${kind}.after-call`,
      (kind) => `payment.${kind}.before-result`,
      (kind) => `payment.${kind}.after-result`,
    ),
    'payment.webhook.after-store',
  ],
  inventory: ['inventory.desk.before-commit', 'inventory.desk.after-commit'],
  notification: ['notification.email.before-send', 'notification.email.before-commit'],
  catalog: [
    'import.checking.after-batch',
    'import.applying.after-batch',
    'import.applying.before-commit',
    'import.undoing.after-batch',
  ],
};

/** Where what was begun is undone. */
export const compensations = (part: string): string[] =>
  (crashPoints[part] ?? []).filter((place) =>
    /\.(void|refund|unclaim|release|release-coupon|cancelled)\./.test(place),
  );
