import { applyScheme, createPaymentMethod, hearPage, tellPage } from './frame-link.js';

const PATIENCE_MS = 8_000;
const button = document.body.appendChild(document.createElement('button'));
button.type = 'button';
button.className = 'wallet';

const svg = (name, attributes, parent) => {
  const node = parent.appendChild(document.createElementNS('http://www.w3.org/2000/svg', name));
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  return node;
};
const stroke = { fill: 'none', stroke: 'currentColor', 'stroke-width': '1.8', 'stroke-linecap': 'round' };
const picture = svg('svg', { viewBox: '0 0 24 24', 'aria-hidden': 'true' }, button);
svg(
  'path',
  {
    d: 'M4 8.5A2.5 2.5 0 0 1 6.500 6H18v3M4 8.500V17a2 2 0 0 0 2 2h12.500a1.500 1.500 0 0 0 1.500-1.500v-7A1.500 1.500 0 0 0 18.500 9H5',
    ...stroke,
  },
  picture,
);
svg('path', { d: 'M16 14h.01', ...stroke, 'stroke-width': '2.6' }, picture);
button.append('Pay with wallet');

let timer;
const setBusy = (busy) => {
  clearTimeout(timer);
  button.disabled = busy;
  // A page that never answers must not leave a dead button behind.
  if (busy) timer = setTimeout(() => setBusy(false), PATIENCE_MS);
};

button.addEventListener('click', () => {
  setBusy(true);
  tellPage({ kind: 'confirm' });
});
button.addEventListener('focus', () => tellPage({ kind: 'focus' }));
button.addEventListener('blur', () => tellPage({ kind: 'blur' }));

hearPage({
  options: ({ options }) => {
    applyScheme(options.scheme);
    if (options.disabled !== undefined) button.disabled = options.disabled === true;
  },
  focus: () => button.focus(),
  blur: () => button.blur(),
  clear: () => setBusy(false),
  create: async ({ id, billingDetails }) => {
    const result = await createPaymentMethod({
      type: 'card',
      card: { token: 'tok_sandbox_wallet' },
      billing_details: billingDetails,
    });
    setBusy(false);
    tellPage({ kind: 'created', id, result });
  },
});
tellPage({ kind: 'loaded' });
