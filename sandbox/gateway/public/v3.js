/**
 * The browser script of the sandbox: the part of Stripe.js that Souk uses, with the same names and shapes.
 * Card numbers are typed into frames of this script's own origin and never reach the page that loads it.
 */
(() => {
  const origin = new URL(document.currentScript.src).origin;
  const STYLES = ['color', 'fontFamily', 'fontSize', 'fontWeight', 'letterSpacing'];
  const TITLES = {
    cardNumber: 'Secure card number field',
    cardExpiry: 'Secure expiry date field',
    cardCvc: 'Secure security code field',
    expressCheckout: 'Pay with your wallet',
  };
  const NEXT = { cardNumber: 'cardExpiry', cardExpiry: 'cardCvc' };
  const failure = (type, code, message) => ({ error: { type, code, message } });

  const schemeOf = (element, appearance) => {
    if (appearance?.theme === 'night') return 'dark';
    const scheme = getComputedStyle(element).colorScheme;
    const either = scheme.includes('light') && scheme.includes('dark');
    return (either ? matchMedia('(prefers-color-scheme: dark)').matches : scheme.includes('dark'))
      ? 'dark'
      : 'light';
  };

  /** Custom properties mean nothing in another document, so values such as var(--color-ink) travel resolved. */
  const resolveStyle = (container, style = {}) => {
    const resolved = {};
    const probe = container.appendChild(document.createElement('span'));
    probe.hidden = true;
    for (const [part, values] of Object.entries({
      base: style.base,
      placeholder: style.base?.['::placeholder'],
      invalid: style.invalid,
    })) {
      resolved[part] = {};
      for (const name of STYLES) {
        const value = values?.[name];
        if (typeof value !== 'string') continue;
        probe.style[name] = value;
        resolved[part][name] = value.includes('var(') ? getComputedStyle(probe)[name] : value;
        probe.style[name] = '';
      }
    }
    probe.remove();
    return resolved;
  };

  class Element {
    #listeners = new Map();
    #answers = new Map();
    #stops = [];
    #state = { empty: true, complete: false, error: undefined, focused: false };
    #isReady = false;

    constructor(group, type, options) {
      Object.assign(this, { group, type, options });
    }

    mount(target) {
      const container = typeof target === 'string' ? document.querySelector(target) : target;
      if (!container) throw new Error(`There is no element ${target} to mount the ${this.type} field in.`);
      if (this.frame) this.unmount();
      this.container = container;
      this.frame = document.createElement('iframe');
      this.frame.title = this.options.title ?? TITLES[this.type];
      this.frame.allow = 'payment *';
      Object.assign(this.frame.style, {
        border: '0',
        display: 'block',
        width: '100%',
        background: 'transparent',
      });
      const setup = { id: this.group.id, parent: location.origin, key: this.group.key };
      this.frame.src = `${origin}/frames/${this.type}#${encodeURIComponent(JSON.stringify(setup))}`;
      container.replaceChildren(this.frame);
      container.classList.add('StripeElement');
      this.#listen(window, 'message', (event) => this.#receive(event));
      this.#listen(container, 'click', () => this.focus());
      const label = container.id && document.querySelector(`label[for="${CSS.escape(container.id)}"]`);
      if (label) this.#listen(label, 'click', () => this.focus());
      this.#listen(matchMedia('(prefers-color-scheme: dark)'), 'change', () => this.#sendOptions());
      const watcher = new MutationObserver(() => this.#sendOptions());
      watcher.observe(document.documentElement, {
        attributes: true,
        attributeFilter: ['class', 'style', 'data-theme'],
      });
      this.#stops.push(() => watcher.disconnect());
      this.#size();
      this.#show();
      return this;
    }

    unmount() {
      for (const stop of this.#stops.splice(0)) stop();
      this.frame?.remove();
      for (const name of ['', '--empty', '--complete', '--invalid', '--focus'])
        this.container?.classList.remove(`StripeElement${name}`);
      this.frame = this.container = undefined;
      this.#isReady = false;
      this.#state = { empty: true, complete: false, error: undefined, focused: false };
    }

    destroy() {
      this.unmount();
      this.#listeners.clear();
      this.group.elements.delete(this.type);
    }

    update(options) {
      this.options = { ...this.options, ...options };
      this.#size();
      this.#sendOptions();
    }

    on(name, handler) {
      this.#listeners.set(name, [...(this.#listeners.get(name) ?? []), handler]);
      return this;
    }

    off(name, handler) {
      const kept = handler ? (this.#listeners.get(name) ?? []).filter((other) => other !== handler) : [];
      this.#listeners.set(name, kept);
      return this;
    }

    once(name, handler) {
      const onlyOnce = (event) => {
        this.off(name, onlyOnce);
        handler(event);
      };
      return this.on(name, onlyOnce);
    }

    focus = () => {
      this.frame?.focus();
      this.#tell({ kind: 'focus' });
    };
    blur = () => this.#tell({ kind: 'blur' });
    clear = () => this.#tell({ kind: 'clear' });

    /** Asks the frame for a payment method; the card's data stays there. */
    createMethod(billingDetails) {
      if (!this.#isReady)
        return Promise.resolve(
          failure('invalid_request_error', 'not_ready', 'The payment form is still loading.'),
        );
      const id = crypto.randomUUID();
      return new Promise((resolve) => {
        this.#answers.set(id, resolve);
        this.#tell({ kind: 'create', id, billingDetails });
      });
    }

    #listen(target, name, handler) {
      target.addEventListener(name, handler);
      this.#stops.push(() => target.removeEventListener(name, handler));
    }

    #tell(message) {
      if (this.#isReady) this.frame?.contentWindow?.postMessage(message, origin);
    }

    #emit(name, event) {
      for (const handler of this.#listeners.get(name) ?? []) handler({ elementType: this.type, ...event });
    }

    #size() {
      if (!this.frame) return;
      const { base } = resolveStyle(this.container, this.options.style);
      const text = `${Math.ceil((Number.parseFloat(base.fontSize) || 16) * 1.5)}px`;
      this.frame.style.height =
        this.type === 'expressCheckout' ? `${this.options.buttonHeight ?? 48}px` : text;
    }

    #sendOptions() {
      if (!this.frame) return;
      const scheme = schemeOf(this.container, this.group.appearance);
      this.frame.style.colorScheme = scheme;
      const { placeholder, ariaLabel, disabled } = this.options;
      const style = resolveStyle(this.container, this.options.style);
      this.#tell({ kind: 'options', options: { scheme, style, placeholder, ariaLabel, disabled } });
    }

    #show() {
      const { empty, complete, error, focused } = this.#state;
      for (const [name, on] of Object.entries({
        empty,
        complete,
        invalid: error !== undefined,
        focus: focused,
      }))
        this.container?.classList.toggle(`StripeElement--${name}`, on);
    }

    #receive({ source, origin: from, data }) {
      if (!this.frame || source !== this.frame.contentWindow || from !== origin) return;
      if (data.kind === 'loaded') {
        this.#isReady = true;
        this.#sendOptions();
        this.#emit(
          'ready',
          this.type === 'expressCheckout' ? { availablePaymentMethods: { link: true } } : {},
        );
      } else if (data.kind === 'change') {
        Object.assign(this.#state, data.change);
        this.#show();
        this.#emit('change', { ...data.change, value: undefined });
        if (data.advance) this.group.elements.get(NEXT[this.type])?.focus();
      } else if (data.kind === 'focus' || data.kind === 'blur') {
        this.#state.focused = data.kind === 'focus';
        this.#show();
        this.#emit(data.kind, {});
      } else if (data.kind === 'submit') this.container.closest('form')?.requestSubmit();
      else if (data.kind === 'escape') this.#emit('escape', {});
      else if (data.kind === 'confirm')
        this.#emit('confirm', {
          expressPaymentType: 'link',
          billingDetails: null,
          paymentFailed: () => this.clear(),
        });
      else if (data.kind === 'created') {
        this.#answers.get(data.id)?.(data.result);
        this.#answers.delete(data.id);
      }
    }
  }

  const openChallenge = (url) =>
    new Promise((resolve) => {
      const dialog = document.createElement('dialog');
      const frame = dialog.appendChild(document.createElement('iframe'));
      const whole = {
        position: 'fixed',
        inset: '0',
        width: '100%',
        height: '100%',
        border: '0',
        padding: '0',
      };
      Object.assign(dialog.style, whole, { maxWidth: 'none', maxHeight: 'none', background: 'transparent' });
      const colorScheme = schemeOf(document.documentElement);
      Object.assign(frame.style, whole, { background: 'transparent', colorScheme });
      frame.title = 'Your bank wants to know it is you';
      frame.src = `${url}#${new URLSearchParams({ parent: location.origin, scheme: colorScheme })}`;
      dialog.setAttribute('aria-label', frame.title);
      const before = document.documentElement.style.overflow;
      document.documentElement.style.overflow = 'hidden';
      const close = () => {
        removeEventListener('message', receive);
        document.documentElement.style.overflow = before;
        dialog.close();
        dialog.remove();
        resolve();
      };
      const receive = ({ source, origin: from, data }) => {
        if (source === frame.contentWindow && from === origin && data.kind === 'challenge-done') close();
      };
      addEventListener('message', receive);
      // Escape means "not me": the bank's page records that, or is given up when it does not answer.
      dialog.addEventListener('cancel', (event) => {
        event.preventDefault();
        frame.contentWindow.postMessage({ kind: 'give-up' }, origin);
        setTimeout(() => dialog.isConnected && close(), 3_000);
      });
      document.body.append(dialog);
      dialog.showModal();
      frame.focus();
    });

  window.Stripe = (key) => {
    const retrievePaymentIntent = async (clientSecret) => {
      const id = String(clientSecret).split('_secret_')[0];
      const query = new URLSearchParams({ client_secret: clientSecret });
      const headers = { authorization: `Bearer ${key}` };
      try {
        const response = await fetch(`${origin}/v1/payment_intents/${encodeURIComponent(id)}?${query}`, {
          headers,
        });
        const body = await response.json();
        return response.ok ? { paymentIntent: body } : { error: body.error };
      } catch {
        return failure(
          'api_connection_error',
          'unreachable',
          'The payment service could not be reached. Try again.',
        );
      }
    };

    const handleNextAction = async ({ clientSecret }) => {
      const before = await retrievePaymentIntent(clientSecret);
      const action = before.paymentIntent?.status === 'requires_action' && before.paymentIntent.next_action;
      if (!action) return before;
      if (action.type === 'redirect_to_url') {
        location.assign(action.redirect_to_url.url);
        return new Promise(() => undefined);
      }
      await openChallenge(action.use_stripe_sdk.source);
      const after = await retrievePaymentIntent(clientSecret);
      const { last_payment_error: error, status } = after.paymentIntent ?? {};
      const refused = status === 'requires_payment_method' && error;
      return refused ? { error: { ...error, payment_intent: after.paymentIntent } } : after;
    };

    const elements = ({ appearance } = {}) => {
      const group = { id: crypto.randomUUID(), key, appearance, elements: new Map() };
      return {
        group,
        create: (type, options = {}) => {
          if (!(type in TITLES)) throw new Error(`The sandbox has no element called ${type}.`);
          if (group.elements.has(type)) throw new Error(`This form has a ${type} element already.`);
          const element = new Element(group, type, options);
          group.elements.set(type, element);
          return element;
        },
        getElement: (type) => group.elements.get(type) ?? null,
        submit: async () => ({}),
        update: (options) => Object.assign(group, options),
      };
    };

    const createPaymentMethod = async ({ card, elements: form, billing_details: details }) => {
      const element =
        card ?? form?.group.elements.get('expressCheckout') ?? form?.group.elements.get('cardNumber');
      if (!(element instanceof Element))
        return failure(
          'invalid_request_error',
          'no_element',
          'Pass the cardNumber element as card, or elements.',
        );
      return element.createMethod(details);
    };

    return { elements, createPaymentMethod, handleNextAction, retrievePaymentIntent };
  };
})();
