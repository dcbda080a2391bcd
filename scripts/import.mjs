// Imports a product CSV into the running shop. Works on any Node >= 20 and needs nothing installed.
import { createHmac } from 'node:crypto';
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { request } from 'node:http';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream/promises';
import { portOf } from './addresses.mjs';
import { CannotStart } from './cannot-start.mjs';
import { createReport } from './import-report.mjs';
import { readSettings } from './settings.mjs';

const help = `Imports products from a CSV file, as Shopify exports it, into the running shop.

  npm run import -- FILE.csv

A product with a bad row is refused whole and reported by line and column; all others are imported. Importing the
same file again changes nothing. Stock counts are set for new variants only.

Ends with 0 when every product of the file is in, 2 when some were refused or the file could not be read to its end,
1 when nothing could be imported at all. SOUK_DATA and SOUK_PORT_OFFSET name the shop, as with "npm start".
`;

const IMPORTED = 0;
const FAILED = 1;
const SOME_REFUSED = 2;
const TOKEN_SECONDS = 15;

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

const notRunning = (url) =>
  new CannotStart(
    `The shop is not running (nothing answers at ${url}): start it with "npm start" in another window and import again.`,
  );

const readKey = (dataDir, url) => {
  try {
    return JSON.parse(readFileSync(path.join(dataDir, 'secrets.json'), 'utf8')).identityKeys.catalog;
  } catch (cause) {
    if (cause.code === 'ENOENT') throw notRunning(url);
    throw new CannotStart(`The shop's secrets in ${dataDir} cannot be read (${cause.message}).`, { cause });
  }
};

/** A token for the catalog in the name of this command, good for seconds. */
const signToken = (hexKey) => {
  const encode = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const issuedAt = Math.floor(Date.now() / 1000);
  const claims = {
    actor: { kind: 'system' },
    iss: 'cli',
    aud: 'catalog',
    iat: issuedAt,
    exp: issuedAt + TOKEN_SECONDS,
  };
  const unsigned = `${encode({ alg: 'HS256' })}.${encode(claims)}`;
  const signature = createHmac('sha256', Buffer.from(hexKey, 'hex')).update(unsigned).digest('base64url');
  return `${unsigned}.${signature}`;
};

/** Sends the file while it reads the answer: both run at once, so neither may wait for the other. */
const send = async (file, { url, token }) => {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'text/csv' };
  const upload = request(`${url}/imports`, { method: 'POST', headers });
  const answered = new Promise((resolve, reject) => upload.on('response', resolve).on('error', reject));
  answered.catch(() => undefined);
  // A shop that refuses stops reading; what it answered says more than the broken upload.
  pipeline(createReadStream(file), upload).catch(() => undefined);
  return answered;
};

const refusalOf = async (answer) => {
  let text = '';
  for await (const chunk of answer) text += chunk;
  try {
    return JSON.parse(text).detail;
  } catch {
    return `it answered ${answer.statusCode}`;
  }
};

const importInto = async (shop, file, report) => {
  const answer = await send(file, shop).catch((cause) => {
    if (cause.code === 'ECONNREFUSED') throw notRunning(shop.url);
    throw new CannotStart(`The shop broke off (${cause.message}): import the file again.`, { cause });
  });
  if (answer.statusCode !== 200)
    throw new CannotStart(`The shop did not take the file: ${await refusalOf(answer)}`);
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
  return summary.refused === 0 && summary.complete ? IMPORTED : SOME_REFUSED;
};

const brokenOff = (cause) =>
  new CannotStart(
    'The shop stopped answering before the file was finished: import it again, what is in already stays as it is.',
    { cause },
  );

const args = process.argv.slice(2);
if (args.includes('--help') || args.includes('-h')) process.stdout.write(help);
else
  try {
    const file = openFile(args);
    const { offset, dataDir } = readSettings(process.env, []);
    const url = `http://127.0.0.1:${portOf('catalog', { offset })}`;
    const token = signToken(readKey(dataDir, url));
    const report = createReport({ out: process.stdout, isTerminal: process.stdout.isTTY === true });
    process.exitCode = await importInto({ url, token }, file, report);
  } catch (error) {
    if (!(error instanceof CannotStart)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = FAILED;
  }
