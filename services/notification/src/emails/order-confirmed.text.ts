import type { OrderConfirmedView } from './order-confirmed.view.ts';

/** The confirmation for readers without HTML. */
export const textOfOrderConfirmed = (view: OrderConfirmedView): string => {
  const lines = view.lines.map(
    ({ title, variant, quantity, price }) =>
      `${quantity} × ${title}${variant === '' ? '' : `, ${variant}`}: ${price.plain}`,
  );
  const steps = view.steps.map(({ label, detail, price, free }) => {
    const reason = detail === '' ? '' : ` (${detail})`;
    return `${label}${reason}: ${free ? 'Free' : price.plain}`;
  });
  return `${view.greeting}

Order ${view.number} is paid and confirmed.

Track your order: ${view.trackUrl}

WHAT YOU BOUGHT
${lines.join('\n')}

WHY THIS PRICE?
${steps.join('\n')}
You paid: ${view.total.plain}

DELIVERY
${view.delivery.label}: ${view.delivery.promise}
${view.address.map(({ text }) => text).join('\n')}

Keep this email: its link opens the order without an account.
Souk, ${view.storefrontUrl}
`;
};
