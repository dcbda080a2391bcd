// Writes all products of the running shop into a CSV. Works on any Node >= 20 and needs nothing installed.
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { CannotStart } from './cannot-start.mjs';
import { openCatalog } from './catalog-door.mjs';

const help = `Exports all products of the running shop as a CSV that imports read.

  npm run export -- FILE.csv

Importing the file again changes nothing. SOUK_DATA and SOUK_PORT_OFFSET name the shop, as with "npm start".
`;

const placeOf = (args) => {
  if (args.length !== 1)
    throw new CannotStart('Name one file to write, as in "npm run export -- products.csv".');
  return path.resolve(process.env.INIT_CWD ?? process.cwd(), args[0]);
};

/** Written aside and renamed: a file of this name is whole, or is the one that was there before. */
const exportTo = async (file) => {
  const ask = openCatalog(process.env);
  const aside = `${file}.part`;
  const answer = await ask('/exports/products.csv', { refused: 'The shop did not export:' });
  try {
    await pipeline(answer, createWriteStream(aside));
    await rename(aside, file);
  } catch (cause) {
    await rm(aside, { force: true });
    throw new CannotStart(`${file} could not be written (${cause.message}): nothing was kept.`, { cause });
  }
  process.stdout.write(`All products are in ${file}\n`);
};

const args = process.argv.slice(2);
if (args.includes('--help') || args.includes('-h')) process.stdout.write(help);
else
  try {
    await exportTo(placeOf(args));
  } catch (error) {
    if (!(error instanceof CannotStart)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
