import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { compileTemplates } from '../scripts/compile-templates.mjs';
import { jobTables } from '../src/deliveries/job-tables.ts';

const at = (place: string) => fileURLToPath(new URL(`../${place}`, import.meta.url));

it('the compiled templates are those of the sources', async () => {
  const compiled = await compileTemplates();
  const folder = at('templates/compiled');
  expect((await readdir(folder)).sort()).toEqual([...compiled.keys()].sort());
  for (const [file, text] of compiled) expect(await readFile(`${folder}/${file}`, 'utf8'), file).toBe(text);
});

it('the tables of the job queue are those the installed pg-boss wants', async () => {
  expect(await readFile(at('migrations/0001_jobs.sql'), 'utf8')).toBe(jobTables());
});
