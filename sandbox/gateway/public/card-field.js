import { brandOf, caretAfter, fields } from './card-format.js';
import { applyScheme, createPaymentMethod, groupId, hearPage, tellPage } from './frame-link.js';

const type = location.pathname.split('/').pop();
const field = fields[type];
const root = document.documentElement;
const input = document.body.appendChild(document.createElement('input'));
Object.assign(input, { type: 'text', name: type, autocomplete: field.autocomplete, inputMode: 'numeric' });
Object.assign(input, { spellcheck: false, placeholder: field.placeholder });
input.setAttribute('aria-label', field.label);
input.setAttribute('aria-required', 'true');

// The three fields of one form meet here, inside this origin; the page around them has no ear in it.
const channel = new BroadcastChannel(`souk-card-${groupId}`);
let brand;
let shownError;

const digits = () => input.value.replace(/\D/g, '');
const problem = () => field.check(input.value, undefined, { brand });

const report = ({ advance = false } = {}) => {
  const complete = problem() === null;
  input.setAttribute('aria-invalid', String(shownError !== undefined));
  const change = { empty: input.value === '', complete, error: shownError };
  if (type === 'cardNumber') change.brand = brandOf(digits());
  tellPage({ kind: 'change', change, advance: advance && complete });
};

const write = (text, options) => {
  const caret = input.selectionStart ?? text.length;
  const digitsBefore = text.slice(0, caret).replace(/\D/g, '').length;
  const atEnd = caret >= text.length;
  const formatted = field.format(text, { brand, ...options });
  if (formatted === input.value) return;
  input.value = formatted;
  const place = caretAfter(formatted, digitsBefore, atEnd);
  if (document.activeElement === input) input.setSelectionRange(place, place);
};

input.addEventListener('input', (event) => {
  write(input.value, { deleting: event.inputType?.startsWith('delete') });
  // While typing only what cannot become right is wrong; the rest waits until the field is left.
  const wrong = problem();
  shownError = wrong && !wrong.code.startsWith('incomplete') ? wrong : undefined;
  if (type === 'cardNumber') channel.postMessage({ brand: brandOf(digits()) });
  const typed = event.inputType === 'insertText' || event.inputType === 'insertFromPaste';
  report({ advance: typed && input.selectionStart === input.value.length });
});
input.addEventListener('focus', () => tellPage({ kind: 'focus' }));
input.addEventListener('blur', () => {
  if (input.value !== '') shownError = problem() ?? undefined;
  report();
  tellPage({ kind: 'blur' });
});
input.addEventListener('keydown', (event) => {
  if (event.key === 'Enter') tellPage({ kind: 'submit' });
  if (event.key === 'Escape') tellPage({ kind: 'escape' });
});

const complain = () => {
  shownError = problem() ?? undefined;
  report();
};

/** Gathers the other fields' values from their frames; a field that is not there counts as empty. */
const gather = () =>
  new Promise((resolve) => {
    const id = crypto.randomUUID();
    const values = { [type]: input.value };
    const hear = ({ data }) => {
      if (data.answer !== id) return;
      values[data.field] = data.value;
      if (Object.keys(values).length === 3) finish();
    };
    const finish = () => {
      channel.removeEventListener('message', hear);
      resolve(values);
    };
    channel.addEventListener('message', hear);
    channel.postMessage({ ask: id });
    setTimeout(finish, 1_000);
  });

channel.addEventListener('message', ({ data }) => {
  if (data.ask && type !== 'cardNumber') {
    complain();
    channel.postMessage({ answer: data.ask, field: type, value: input.value });
  }
  if ('brand' in data && type === 'cardCvc') {
    brand = data.brand === 'unknown' ? undefined : data.brand;
    write(input.value);
    report();
  }
});

const create = async (billingDetails) => {
  complain();
  const values = await gather();
  const number = values.cardNumber.replace(/\D/g, '');
  const checked = { brand: brandOf(number) };
  for (const name of Object.keys(fields)) {
    const wrong = fields[name].check(values[name] ?? '', undefined, checked);
    if (wrong) return { error: wrong };
  }
  const [month, year] = values.cardExpiry.split(' / ');
  return createPaymentMethod({
    type: 'card',
    card: { number, exp_month: month, exp_year: year, cvc: values.cardCvc },
    billing_details: billingDetails,
  });
};

const cssName = (name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const applyStyle = (style, prefix) => {
  for (const [name, value] of Object.entries(style ?? {}))
    root.style.setProperty(`--field-${prefix}${cssName(name)}`, value);
};

hearPage({
  options: ({ options }) => {
    applyScheme(options.scheme);
    root.removeAttribute('style');
    root.style.colorScheme = options.scheme;
    applyStyle(options.style.base, '');
    applyStyle(options.style.placeholder, 'placeholder-');
    applyStyle(options.style.invalid, 'invalid-');
    if (typeof options.placeholder === 'string') input.placeholder = options.placeholder;
    if (typeof options.ariaLabel === 'string') input.setAttribute('aria-label', options.ariaLabel);
    input.disabled = options.disabled === true;
  },
  focus: () => input.focus(),
  blur: () => input.blur(),
  clear: () => {
    input.value = '';
    shownError = undefined;
    report();
  },
  create: async ({ id, billingDetails }) =>
    tellPage({ kind: 'created', id, result: await create(billingDetails) }),
});
tellPage({ kind: 'loaded' });
