/** How a frame and the page around it talk: only with each other, and only across the origins they agreed on. */
const setup = JSON.parse(decodeURIComponent(location.hash.slice(1)));

/** Sends to the page that framed us. A page that lied about its origin does not get it. */
export const tellPage = (message) => window.parent.postMessage(message, setup.parent);

/** Hears the page that framed us, and nobody else. */
export const hearPage = (handlers) =>
  addEventListener('message', ({ source, origin, data }) => {
    if (source === window.parent && origin === setup.parent) handlers[data?.kind]?.(data);
  });

export const groupId = setup.id;

/** Light or dark as the page says, so that a see-through frame stays see-through. */
export const applyScheme = (scheme) => {
  document.documentElement.style.colorScheme = scheme;
  document.documentElement.dataset.scheme = scheme;
};

const flatten = (value, path) =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, inner]) => flatten(inner, path ? `${path}[${name}]` : name))
    : value === undefined || value === null || value === ''
      ? []
      : [[path, String(value)]];

/** Makes a payment method with the page's publishable key; answers what Stripe.js would. */
export const createPaymentMethod = async (values) => {
  try {
    const response = await fetch('/v1/payment_methods', {
      method: 'POST',
      headers: { authorization: `Bearer ${setup.key}`, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(flatten(values, '')),
    });
    const body = await response.json();
    return response.ok ? { paymentMethod: body } : { error: body.error };
  } catch {
    return {
      error: {
        type: 'api_connection_error',
        message: 'The payment service could not be reached. Nothing was charged; try again.',
      },
    };
  }
};
