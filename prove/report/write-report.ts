import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../scripts/settings.mjs';
import { renderReport } from './html.ts';

/** Writes a run's page; answers where it is. */
export const writeReport = (run: Parameters<typeof renderReport>[0]): string => {
  const folder = path.join(root, 'test-results', 'prove');
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `seed-${run.seed}.html`);
  writeFileSync(file, renderReport(run));
  return file;
};
