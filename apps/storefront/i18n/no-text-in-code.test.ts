import { readFileSync } from 'node:fs';
import { parseSync, Visitor } from 'oxc-parser';
import { expect, test } from 'vitest';
import { shortName, sourceFiles } from './source-files.ts';

/** What a person reads or hears of an element. */
const said =
  /^(alt|title|label|placeholder|help|hint|detail|text|was|missing|optional|refusal|success|summary|aria-(label|description|roledescription|valuetext|placeholder))$|Label$/;

/** Files that read what services say in English, or hold names; with the reason, each is looked at by eye. */
const readsEnglish = ['features/orders/return-form.tsx', 'features/checkout/us-states.ts', 'lib/market.ts'];

const hasLetters = (text: string): boolean => /\p{L}/u.test(text);
const isSentence = (text: string): boolean =>
  /^\p{Lu}\p{Ll}+( |$)/u.test(text) || (/\p{L}{2,} \p{L}{2,}/u.test(text) && /[.?!]$/.test(text));
/** Names that look like words: of keys, letters, events, and of what search engines and shops know. */
const names = new Set(
  'Arial,Escape,Enter,Tab,Event,Times New Roman,Product,Offer,Brand,Organization,Default Title'.split(','),
);

type Found = { at: number; text: string };

const literalsOf = (node: unknown): Found[] => {
  if (typeof node !== 'object' || node === null) return [];
  const one = node as { type?: string; value?: unknown; start: number };
  if (one.type === 'Literal' && typeof one.value === 'string') return [{ at: one.start, text: one.value }];
  // Names of messages, what is only compared, and elements within, which are looked at by themselves.
  if (/^(CallExpression|BinaryExpression|JSXElement)$/.test(one.type ?? '')) return [];
  return Object.values(node).flatMap((child) =>
    Array.isArray(child) ? child.flatMap(literalsOf) : literalsOf(child),
  );
};

/** Texts in a file that should be messages. */
const textsIn = (name: string, source: string): string[] => {
  const found: Found[] = [];
  const errors: { start: number; end: number }[] = [];
  const visitor = new Visitor({
    NewExpression(node) {
      errors.push(node);
    },
    JSXText(node) {
      if (hasLetters(node.value)) found.push({ at: node.start, text: node.value.trim() });
    },
    JSXAttribute(node) {
      const attribute = String(node.name.name);
      if (said.test(attribute)) found.push(...literalsOf(node.value).filter(({ text }) => hasLetters(text)));
    },
    Literal(node) {
      const { value } = node;
      if (typeof value === 'string' && isSentence(value) && !names.has(value) && !/, sans-serif$/.test(value))
        found.push({ at: node.start, text: value });
    },
    TemplateElement(node) {
      if (isSentence(node.value.raw.trim()) && !readsEnglish.includes(name))
        found.push({ at: node.start, text: node.value.raw });
    },
  });
  const { program } = parseSync(name, source);
  visitor.visit(program);
  const inError = ({ at }: Found) => errors.some(({ start, end }) => at > start && at < end);
  return found.filter((one) => !inError(one)).map(({ text }) => `${name}: ${text}`);
};

test('no page and no component says anything in one language only', () => {
  const texts = sourceFiles('app', 'features', 'i18n', 'lib')
    .filter((file) => !readsEnglish.includes(shortName(file)))
    .flatMap((file) => textsIn(shortName(file), readFileSync(file, 'utf8')));
  expect(texts).toEqual([]);
});

test('the check sees a text wherever one can stand', () => {
  const seen = (code: string) => textsIn('seen.tsx', code).length;
  expect(seen('<p>Sold out</p>')).toBe(1);
  expect(seen('<img alt="a teapot" />')).toBe(1);
  expect(seen("<b aria-label={open ? 'less' : t('more')} />")).toBe(1);
  expect(seen("<b>{free ? 'Free' : price}</b>")).toBe(1);
  expect(seen("toast('It is in your bag.')")).toBe(1);
  expect(seen('const text = `Pay now`')).toBe(1);
  expect(seen("<p className='flex gap-2'>{t('soldOut')}, {count}</p>")).toBe(0);
  expect(seen("throw new Error('The script came without its entry.')")).toBe(0);
});

test('what @souk/ui says by itself is said through features/ui', () => {
  const worded =
    /from '@souk\/ui\/(dialog|stepper|breadcrumbs|show-more|rating|theme-switch|command-dialog)'|import\('@souk\/ui\/dialog'\)|\bWasPrice\b.*from '@souk\/ui\/price'|import \{[^}]*\bTile\b[^}]*\} from '@souk\/ui\/tile'/;
  const straight = sourceFiles('app', 'features')
    .filter((file) => !shortName(file).startsWith('features/ui/'))
    .filter((file) => worded.test(readFileSync(file, 'utf8')))
    .map(shortName);
  expect(straight).toEqual([]);
});
