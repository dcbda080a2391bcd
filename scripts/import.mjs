// Imports a product CSV into the running shop. Works on any Node >= 20 and needs nothing installed.
import { createReadStream, statSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { CannotStart } from './cannot-start.mjs';
import { openCatalog, textOf } from './catalog-door.mjs';
import { createReport } from './import-report.mjs';

const help = `Imports products from a CSV file, as Shopify or this shop exports it, into the running shop.

  npm run import -- FILE.csv              import it
  npm run import -- FILE.csv --dry-run    only say what that would do
  npm run import -- FILE.csv --set-stock  also set the counts of variants that are here already
  npm run import -- --undo ID             take an import back; its ID is told when it ends

A product with a bad row is refused whole and reported by line and column; all others are imported. Importing the
same file again changes nothing. A file that cannot be read to its end is not imported at all. Without --set-stock,
counts are set for new variants only. Undoing leaves what was sold or edited since, and names it.

Ends with 0 when every product of the file is in, 2 when some were refused or stayed, or the file could not be read,
1 when nothing could be done at all. SOUK_DATA and SOUK_PORT_OFFSET name the shop, as with "npm start".
`;

const DONE = 0;
const FAILED = 1;
const SOME_REFUSED = 2;
const LOOK_EVERY_MS = 200;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const flags = {
  'dry-run': { type: 'boolean', default: false },
  'set-stock': { type: 'boolean', default: false },
  undo: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
};

const readWish = (args) => {
  try {
    return parseArgs({ args, options: flags, allowPositionals: true });
  } catch (cause) {
    throw new CannotStart(`${cause.message.split('.')[0]}: see "npm run import -- --help".`, { cause });
  }
};

/** The file the person named, from where they typed the command: npm itself changes to the root. */
const openFile = (args) => {
  if (args.length !== 1)
    throw new CannotStart('Name one file to import, as in "npm run import -- products.csv".');
  const file = path.resolve(process.env.INIT_CWD ?? process.cwd(), args[0]);
  try {
    if (statSync(file).isFile()) return file;
  } catch (cause) {
    throw new CannotStart(`The file ${file} cannot be read (${cause.code}): check its name.`, { cause });
  }
  throw new CannotStart(`${file} is not a file: name the CSV itself.`);
};

const brokenOff = (cause) =>
  new CannotStart(
    'The shop stopped answering before the file was finished: it goes on when it is back, and importing the file again changes nothing that is in.',
    { cause },
  );

const importInto = async (ask, file, { dryRun, setStock, report }) => {
  const asked = new URLSearchParams({
    name: path.basename(file).slice(0, 200),
    dryRun: dryRun ? '1' : '0',
    setStock: setStock ? '1' : '0',
  });
  const answer = await ask(`/imports?${asked}`, {
    method: 'POST',
    type: 'text/csv',
    // A shop that refuses stops reading; what it answered says more than the broken upload.
    send: (upload) => void pipeline(createReadStream(file), upload).catch(() => undefined),
    refused: 'The shop did not take the file:',
  });
  let summary;
  try {
    for await (const text of createInterface({ input: answer })) {
      const line = JSON.parse(text);
      report[line.kind]?.(line);
      if (line.kind === 'summary') summary = line;
    }
  } catch (cause) {
    report.clear();
    throw brokenOff(cause);
  }
  if (!summary) throw brokenOff();
  return summary.refused === 0 && summary.meanwhile === 0 && summary.complete ? DONE : SOME_REFUSED;
};

/** Begins to take an import back, waits for the end, and names what stayed. */
const undo = async (ask, id, report) => {
  if (!UUID.test(id)) throw new CannotStart(`${id} names no import: give the ID that its end told.`);
  const read = async (where, more) => JSON.parse(await textOf(await ask(where, more)));
  let row = await read(`/imports/${id}/undo`, { method: 'POST', refused: 'The import cannot be undone:' });
  while (row.state === 'undoing') {
    await sleep(LOOK_EVERY_MS);
    row = await read(`/imports/${id}`);
  }
  for (let after = '0'; after !== null; ) {
    const page = await read(`/imports/${id}/changes?state=kept&limit=100&after=${after}`);
    for (const kept of page.items) report.kept(kept);
    after = page.nextCursor;
  }
  report.undone(row.changes);
  return row.changes.kept === 0 ? DONE : SOME_REFUSED;
};

const run = async () => {
  const { values, positionals } = readWish(process.argv.slice(2));
  if (values.help) return void process.stdout.write(help);
  const report = createReport({
    out: process.stdout,
    isTerminal: process.stdout.isTTY === true,
    isDry: values['dry-run'],
  });
  if (values.undo !== undefined) {
    process.exitCode = await undo(openCatalog(process.env), values.undo, report);
    return;
  }
  const file = openFile(positionals);
  const wish = { dryRun: values['dry-run'], setStock: values['set-stock'], report };
  process.exitCode = await importInto(openCatalog(process.env), file, wish);
};

try {
  await run();
} catch (error) {
  if (!(error instanceof CannotStart)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = FAILED;
}
