// What the commands that talk to the catalog share. Works on any Node >= 20 and needs nothing installed.
import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import path from 'node:path';
import { portOf } from './addresses.mjs';
import { CannotStart } from './cannot-start.mjs';
import { readSettings } from './settings.mjs';

const TOKEN_SECONDS = 15;

const notRunning = (url) =>
  new CannotStart(
    `The shop is not running (nothing answers at ${url}): start it with "npm start" in another window and try again.`,
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

export const textOf = async (answer) => {
  let text = '';
  for await (const chunk of answer) text += chunk;
  return text;
};

const refusalOf = async (answer) => {
  const text = await textOf(answer);
  try {
    return JSON.parse(text).detail;
  } catch {
    return `it answered ${answer.statusCode}`;
  }
};

/**
 * Opens the running shop's catalog. `ask(path, { method, type, send })` answers the response; `send` is given the
 * request to write a body to. Throws CannotStart, in one sentence, when the shop is away or refuses (`refused` begins it).
 */
export const openCatalog = (env) => {
  const { offset, dataDir } = readSettings(env, []);
  const url = `http://127.0.0.1:${portOf('catalog', { offset })}`;
  const key = readKey(dataDir, url);
  return async (where, { method = 'GET', type, send, refused = 'The shop refused:' } = {}) => {
    const headers = { authorization: `Bearer ${signToken(key)}`, ...(type && { 'content-type': type }) };
    const asked = request(`${url}${where}`, { method, headers });
    const answered = new Promise((resolve, reject) => asked.on('response', resolve).on('error', reject));
    answered.catch(() => undefined);
    if (send) send(asked);
    else asked.end();
    const answer = await answered.catch((cause) => {
      if (cause.code === 'ECONNREFUSED') throw notRunning(url);
      throw new CannotStart(`The shop broke off (${cause.message}): try again.`, { cause });
    });
    if (answer.statusCode >= 300) throw new CannotStart(`${refused} ${await refusalOf(answer)}`);
    return answer;
  };
};
