import type { OrderConfirmedView } from './order-confirmed.view.ts';

/** The confirmation for readers without HTML. */
export const textOfOrderConfirmed = (view: OrderConfirmedView): string => {
  const { words } = view;
  const lines = view.lines.map(
    ({ title, variant, quantity, price }) =>
      `${quantity} × ${title}${variant === '' ? '' : `, ${variant}`}: ${price.plain}`,
  );
  const steps = view.steps.map(({ label, detail, price, free }) => {
    const reason = detail === '' ? '' : ` (${detail})`;
    return `${label}${reason}: ${free ? words.free : price.plain}`;
  });
  return `${view.greeting}

${words.confirmed}

${words.track}: ${view.trackUrl}

${words.bought.toUpperCase()}
${lines.join('\n')}

${words.why.toUpperCase()}
${steps.join('\n')}
${words.youPaid}: ${view.total.plain}

${words.delivery.toUpperCase()}
${view.delivery.label}: ${view.delivery.promise}
${view.address.map(({ text }) => text).join('\n')}

${words.keep}
Souk, ${view.storefrontUrl}
`;
};
