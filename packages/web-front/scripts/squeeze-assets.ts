// node squeeze-assets.ts FOLDER: writes each script and style sheet of a build once more in the forms browsers read, so
// that no request waits for it.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isSqueezable, squeezeAsset } from '../src/squeeze-asset.ts';

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('Say which folder: node squeeze-assets.ts .next/static');

const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(isSqueezable);
await Promise.all(
  files.map(async (name) => {
    const file = path.join(folder, name);
    const squeezed = await squeezeAsset(readFileSync(file));
    for (const [ending, body] of Object.entries(squeezed)) writeFileSync(file + ending, body);
  }),
);
