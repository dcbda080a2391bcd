import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { onEveryPage } from './sent-messages.ts';
import { shortName, sourceFiles } from './source-files.ts';

type File = { inBrowser: boolean; imports: string[]; groups: string[]; sends: string[] };

const quoted = (list: string): string[] => [...list.matchAll(/'([^']+)'/g)].map(([, one]) => one!);
const existing = (address: string): string | undefined =>
  [address, `${address}.ts`, `${address}.tsx`].find((one) => /\.tsx?$/.test(one) && existsSync(one));

const known = new Map<string, File>();

/** What a file imports, says, and sends along for others to say. */
const read = (name: string): File => {
  const before = known.get(name);
  if (before) return before;
  const source = readFileSync(name, 'utf8');
  const code = source.replaceAll(/^import type .*$/gm, '');
  const imports = [...code.matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)].flatMap(
    ([, to]) => existing(path.resolve(path.dirname(name), to!)) ?? [],
  );
  const groups = [
    ...[...code.matchAll(/useTranslations\('(\w+)/g)].map(([, group]) => group!),
    ...[...code.matchAll(/use(?:Refusal|Error)Text\(([^)]*)\)/g)].flatMap(([, parts]) =>
      ['any', ...quoted(parts!)].map((part) => `refusals.${part}`),
    ),
  ].filter((group) => group !== 'refusals');
  const sends = [...code.matchAll(/<Says groups=\{\[([^\]]*)\]\}/g)].flatMap(([, list]) => quoted(list!));
  const file = { inBrowser: /^'use client';/.test(source), imports, groups, sends };
  known.set(name, file);
  return file;
};

/** The groups that are said in the browser by what hangs on a file. */
const saidInBrowser = (name: string, inBrowser = false, seen = new Set<string>()): Set<string> => {
  const file = read(name);
  const here = inBrowser || file.inBrowser;
  if (seen.has(`${name} ${here}`)) return new Set();
  seen.add(`${name} ${here}`);
  const below = file.imports.flatMap((one) => [...saidInBrowser(one, here, seen)]);
  return new Set([...(here ? file.groups : []), ...below]);
};

/** A page and the layouts around it. */
const around = (page: string): string[] => {
  const folders = path.dirname(page).split(path.sep);
  const layouts = folders.flatMap((_, at) => {
    const layout = path.join(folders.slice(0, folders.length - at).join(path.sep), 'layout.tsx');
    return existsSync(layout) ? [layout] : [];
  });
  return [page, ...layouts];
};

const pages = sourceFiles('app').filter((file) => /(page|error)\.tsx$/.test(file));

test.each(pages.map((page) => ({ page, name: shortName(page) })))(
  'every sentence $name says in a browser travels with it',
  ({ page }) => {
    const frame = around(page);
    const sent = new Set<string>([...onEveryPage, ...frame.flatMap((file) => read(file).sends)]);
    const needed = new Set(frame.flatMap((file) => [...saidInBrowser(file)]));
    expect([...needed].filter((group) => !sent.has(group))).toEqual([]);
    const own = read(page).sends;
    expect(own.filter((group) => !needed.has(group) && !group.startsWith('refusals'))).toEqual([]);
  },
);
