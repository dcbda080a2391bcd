import compile from 'icu-minify/compile';
import { expect, test } from 'vitest';
import { allMarkets, type Language } from '../lib/market.ts';
import { messagesIn } from './catalogs.ts';

type Tree = { [key: string]: string | Tree };

const flat = (tree: Tree, before = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[before + key, value] as [string, string]] : flat(value, `${before}${key}.`),
  );

const read = async (language: Language) => new Map(flat((await messagesIn(language)) as unknown as Tree));

const SELECT = 1;
const PLURAL = 2;
type Node = string | number | [string, ...unknown[]];
type Parts = { names: Set<string>; plurals: string[][] };

/** What a message is given (arguments and tags), and the cases of each plural in it. */
const partsOf = (nodes: unknown, parts: Parts): Parts => {
  if (!Array.isArray(nodes)) return parts;
  for (const node of nodes as Node[]) {
    if (!Array.isArray(node)) continue;
    const [name, kind, cases] = node;
    parts.names.add(name);
    if (kind === SELECT || kind === PLURAL) {
      if (kind === PLURAL) parts.plurals.push(Object.keys(cases as object));
      for (const branch of Object.values(cases as object)) partsOf(branch, parts);
    } else partsOf(node.slice(1), parts);
  }
  return parts;
};

const partsIn = (message: string): Parts => partsOf(compile(message), { names: new Set(), plurals: [] });

const others = allMarkets.filter(({ language }) => language !== 'en');

test.each(others)('$languageName says everything English does, and nothing more', async ({ language }) => {
  expect([...(await read(language)).keys()].sort()).toEqual([...(await read('en')).keys()].sort());
});

test.each(others)('$languageName is given for each sentence what English is given', async ({ language }) => {
  const english = await read('en');
  const different = [...(await read(language))].filter(([key, message]) => {
    const [here, there] = [partsIn(message).names, partsIn(english.get(key) ?? '').names];
    return here.size !== there.size || [...here].some((name) => !there.has(name));
  });
  expect(different.map(([key]) => key)).toEqual([]);
});

test.each(allMarkets)('$languageName has a word for each of its plurals', async ({ language, locale }) => {
  const categories = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
  const lacking = [...(await read(language))].flatMap(([key, message]) =>
    partsIn(message).plurals.flatMap((cases) =>
      categories.filter((one) => !cases.includes(one)).map((one) => `${key}: ${one}`),
    ),
  );
  expect(lacking).toEqual([]);
});

test.each(others)('$languageName uses its own quotes, and no stand-ins', async ({ language }) => {
  const straight = [...(await read(language))].filter(([, message]) => /["']|\.\.\./.test(message));
  expect(straight.map(([key]) => key)).toEqual([]);
});
