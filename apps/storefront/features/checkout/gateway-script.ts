/** The part of Stripe.js the till uses; the sandbox speaks the same. Card data stays in the gateway's own frames. */
export type GatewayElement = {
  mount(target: HTMLElement): void;
  destroy(): void;
  on(name: 'ready' | 'focus' | 'blur', handler: () => void): void;
  on(name: 'change', handler: (event: { complete: boolean; error?: { message: string } }) => void): void;
  on(name: 'confirm', handler: () => void): void;
};
export type GatewayElements = {
  create(type: 'cardNumber' | 'cardExpiry' | 'cardCvc' | 'expressCheckout', options?: object): GatewayElement;
};
type GatewayError = { error: { message?: string; code?: string } };
export type Gateway = {
  elements(options?: object): GatewayElements;
  createPaymentMethod(
    request:
      | { type: 'card'; card: GatewayElement; billing_details: { name: string } }
      | { elements: GatewayElements },
  ): Promise<{ paymentMethod: { id: string }; error?: undefined } | GatewayError>;
  handleNextAction(request: { clientSecret: string }): Promise<unknown>;
};

declare global {
  interface Window {
    Stripe?: (publishableKey: string, options: { locale: string }) => Gateway;
  }
}

const loading = new Map<string, Promise<Gateway>>();

/** Loads the gateway's script once, from its own origin. A failed load may be tried again. */
export const loadGateway = ({
  scriptUrl,
  publishableKey,
  language,
}: {
  scriptUrl: string;
  publishableKey: string;
  /** In which the gateway's own fields speak. */
  language: string;
}): Promise<Gateway> => {
  const known = loading.get(scriptUrl);
  if (known) return known;
  const promise = new Promise<Gateway>((resolve, reject) => {
    const script = document.createElement('script');
    script.src = scriptUrl;
    script.addEventListener('load', () => {
      if (window.Stripe) resolve(window.Stripe(publishableKey, { locale: language }));
      else reject(new Error('The payment script came without its entry.'));
    });
    script.addEventListener('error', () => reject(new Error('The payment script could not be loaded.')));
    document.head.append(script);
  });
  loading.set(scriptUrl, promise);
  promise.catch(() => loading.delete(scriptUrl));
  return promise;
};
