import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { npmCommand } from '../../scripts/install.mjs';
import { runCommand } from '../../scripts/run-command.mjs';
import { root } from '../../scripts/settings.mjs';
import { quantile } from '../report.ts';

type Report = {
  categories: Record<'performance' | 'accessibility' | 'best-practices' | 'seo', { score: number | null }>;
  audits: Record<string, { numericValue?: number }>;
};

export type Marks = {
  performance: number;
  accessibility: number;
  bestPractices: number;
  seo: number;
  lcpMs: number;
  tbtMs: number;
  cls: number;
};

const RUNS = 3;
/** Fetched when it is asked for: nobody who only opens a shop or tests it should wait for its 150 packages. */
const LIGHTHOUSE = 'lighthouse@13.5.0';

const lookOnce = async (url: string, chromium: string): Promise<Marks> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'souk-lighthouse-'));
  const file = path.join(folder, 'report.json');
  const chrome = '--chrome-flags=--headless=new --no-sandbox --disable-dev-shm-usage';
  const [command, args] = npmCommand(['exec', '--yes', `--package=${LIGHTHOUSE}`, '--', 'lighthouse', url]);
  const { code, output } = await runCommand(
    command,
    [...args, '--output=json', `--output-path=${file}`, '--quiet', chrome],
    {
      cwd: folder,
      env: {
        ...process.env,
        CHROME_PATH: chromium,
        // It needs a newer Node than many machines have: ours comes first.
        PATH: `${path.join(root, 'node_modules', '.bin')}${path.delimiter}${process.env.PATH ?? ''}`,
      },
      withinMs: 180_000,
    },
  );
  if (code !== 0) throw new Error(`Lighthouse could not look at ${url}:\n${output.slice(-2_000)}`);
  const { categories, audits } = JSON.parse(readFileSync(file, 'utf8')) as Report;
  rmSync(folder, { recursive: true });
  const mark = (name: keyof Report['categories']): number => Math.round((categories[name].score ?? 0) * 100);
  const figure = (name: string): number => audits[name]?.numericValue ?? Number.NaN;
  return {
    performance: mark('performance'),
    accessibility: mark('accessibility'),
    bestPractices: mark('best-practices'),
    seo: mark('seo'),
    lcpMs: figure('largest-contentful-paint'),
    tbtMs: figure('total-blocking-time'),
    cls: figure('cumulative-layout-shift'),
  };
};

/** What Lighthouse makes of a page on a phone: each figure the median of three runs. */
export const askLighthouse = async (url: string, chromium: string): Promise<Marks> => {
  const seen: Marks[] = [];
  for (let run = 0; run < RUNS; run += 1) seen.push(await lookOnce(url, chromium));
  const names = Object.keys(seen[0]!) as (keyof Marks)[];
  return Object.fromEntries(
    names.map((name) => [
      name,
      quantile(
        seen.map((one) => one[name]),
        0.5,
      ),
    ]),
  ) as Marks;
};
