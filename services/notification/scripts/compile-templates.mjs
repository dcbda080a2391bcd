// Compiles templates/*.tsx to templates/compiled/*.js, which the service imports: Node runs TypeScript, but not JSX.
// The output depends on nothing but the sources, is checked in, and is only touched where it changed.
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const folder = fileURLToPath(new URL('../templates/', import.meta.url));

/** A template is a .tsx with a default export; the others are what templates are made of. */
const findTemplates = async () => {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.tsx')).sort();
  const texts = await Promise.all(files.map((file) => readFile(path.join(folder, file), 'utf8')));
  return files
    .filter((_, at) => texts[at].includes('\nexport default '))
    .map((file) => file.replace('.tsx', ''));
};

/** Every compiled file's text by its name. */
export const compileTemplates = async () => {
  const names = await findTemplates();
  const { outputFiles } = await build({
    absWorkingDir: folder,
    entryPoints: names.map((name) => `./${name}.tsx`),
    outdir: path.join(folder, 'compiled'),
    bundle: true,
    write: false,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node24',
    jsx: 'automatic',
    charset: 'utf8',
    legalComments: 'none',
    banner: { js: '// Compiled by scripts/compile-templates.mjs: do not edit.' },
  });
  const types = names.map((name) => [
    `${name}.d.ts`,
    `// Compiled by scripts/compile-templates.mjs: do not edit.\nexport { default } from '../${name}.tsx';\n`,
  ]);
  return new Map([...outputFiles.map(({ path: file, text }) => [path.basename(file), text]), ...types]);
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const out = path.join(folder, 'compiled');
  await mkdir(out, { recursive: true });
  const compiled = await compileTemplates();
  for (const file of await readdir(out)) if (!compiled.has(file)) await rm(path.join(out, file));
  for (const [file, text] of compiled) {
    const place = path.join(out, file);
    if ((await readFile(place, 'utf8').catch(() => '')) !== text) await writeFile(place, text);
  }
}
