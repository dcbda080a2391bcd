// How fast pages are, each beside an empty page of the same Next, built and served the same way in the same run: script
// they bring along (`script`), requests a second (`answers`), Lighthouse (`lighthouse`), from a listing to a product
// (`walk`). All of them, unless some are named. With SOUK_URL an open shop is measured, else one is opened.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { portOf } from '../../scripts/addresses.mjs';
import { ensureBrowser } from '../../scripts/browser.mjs';
import { clearData } from '../../scripts/clear-data.mjs';
import { createProgress } from '../../scripts/progress.mjs';
import { root } from '../../scripts/settings.mjs';
import { freeOffset, startShop } from '../../scripts/shop-process.mjs';
import { print, type Row } from '../report.ts';
import { compareAnswers } from './answers.ts';
import { askLighthouse, type Marks } from './ask-lighthouse.ts';
import { openEmptyPage } from './empty-page.ts';
import { readFirstLoad } from './first-load.ts';
import { readLargestPicture } from './largest-picture.ts';
import { placesOf } from './places.ts';
import { walkToProducts } from './to-product.ts';

const parts = ['script', 'answers', 'lighthouse', 'walk'];
const asked = process.argv.slice(2);
const unknown = asked.find((part) => !parts.includes(part));
if (unknown !== undefined)
  throw new Error(`There is no part "${unknown}" of this bench. Say one of: ${parts.join(', ')}.`);
const wants = (part: string): boolean => asked.length === 0 || asked.includes(part);
const tell = (what: string): void => void process.stdout.write(`${what}\n`);
const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

const openShop = async (): Promise<{ origin: string; close(): Promise<void> }> => {
  if (process.env.SOUK_URL) return { origin: process.env.SOUK_URL, close: async () => undefined };
  tell('Opening a shop to measure');
  const offset = await freeOffset();
  const dataDir = path.join(mkdtempSync(path.join(tmpdir(), 'souk-bench-')), 'data');
  const shop = await startShop({ root, dataDir, offset });
  const close = async (): Promise<void> => {
    await shop.stop();
    await clearData(dataDir);
  };
  return { origin: `http://localhost:${portOf('storefront', { offset })}`, close };
};

const marksRow = (
  what: string,
  { performance, accessibility, bestPractices, seo, ...marks }: Marks,
): Row => ({
  what,
  value: [performance, accessibility, bestPractices, seo].join(' '),
  ratio: `LCP ${(marks.lcpMs / 1000).toFixed(2)} s  TBT ${marks.tbtMs.toFixed(0)} ms  CLS ${marks.cls.toFixed(3)}`,
});

const executablePath = await ensureBrowser({ root, progress: createProgress() });
const shop = await openShop();
tell('Building an empty page');
const empty = await openEmptyPage();
const browser = await chromium.launch({ executablePath, args: ['--disable-dev-shm-usage'] });
try {
  const places = await placesOf(shop.origin);
  // Each is made once before anything is measured: pages are made at their first visit.
  for (const { url } of places) await (await fetch(url)).arrayBuffer();

  if (wants('script')) {
    tell('Reading what pages bring along');
    const nothing = await readFirstLoad(browser, empty.front.url);
    const rows: Row[] = [{ what: 'empty page', value: kB(nothing.inHtml), ratio: kB(nothing.untilQuiet) }];
    for (const { name, url } of places) {
      const load = await readFirstLoad(browser, url);
      rows.push({
        what: name,
        value: `+${kB(load.inHtml - nothing.inHtml)}`,
        ratio: `+${kB(load.untilQuiet - nothing.untilQuiet)}`,
      });
    }
    print(
      'Script, gzip: named in the HTML; fetched until quiet, on a phone (35 kB above the empty page are allowed)',
      rows,
    );
  }
  if (wants('answers')) {
    tell('Asking for pages');
    const rows: Row[] = [];
    for (const { name, url } of places) {
      const [page = 0, plain = 0, front = 0] = await compareAnswers([url, empty.plain.url, empty.front.url]);
      const share = (most: number): string => `${((page / most) * 100).toFixed(0)} %`;
      rows.push({
        what: name,
        value: `${page.toFixed(0)} / ${plain.toFixed(0)} / ${front.toFixed(0)}`,
        ratio: `${share(plain)} / ${share(front)}`,
      });
    }
    print(
      'Requests/s, 20 connections: the page / the empty page from Next alone (80 % are required) / from the front server',
      rows,
    );
  }
  if (wants('lighthouse')) {
    tell('Asking Lighthouse');
    const rows: Row[] = [marksRow('empty page', await askLighthouse(empty.front.url, executablePath))];
    for (const { name, url } of places) {
      rows.push(marksRow(name, await askLighthouse(url, executablePath)));
      const picture = await readLargestPicture(browser, url);
      rows.push({ what: '', value: '', ratio: `largest: ${picture === null ? 'text' : kB(picture)}` });
    }
    print('Lighthouse on a phone, median of 3: performance, accessibility, best practices, SEO', rows);
  }
  if (wants('walk')) {
    tell('Walking from a listing to its products');
    const { p50, worst } = await walkToProducts(browser, places.find(({ name }) => name === 'category')!.url);
    print('From a press on a card to the painted name (100 ms are allowed)', [
      { what: '10 walks', value: `p50 ${p50.toFixed(0)} ms`, ratio: `worst ${worst.toFixed(0)} ms` },
    ]);
  }
} finally {
  await browser.close();
  await empty.close();
  await shop.close();
}
