import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CannotStart } from './cannot-start.mjs';
import { databaseNames, migratorOf, runtimeOf } from './databases.mjs';

/** Everyone who is called with a signed token and therefore has a key of their own. */
const audiences = [
  'catalog',
  'account',
  'cart',
  'order',
  'payment',
  'inventory',
  'notification',
  'gateway',
  'bff',
];

const hex = (bytes = 32) => randomBytes(bytes).toString('hex');

/** Every secret of a shop, each by its maker. */
const makers = {
  postgresPassword: () => hex(24),
  databasePasswords: () =>
    Object.fromEntries(
      databaseNames.flatMap((name) => [migratorOf(name), runtimeOf(name)].map((role) => [role, hex(24)])),
    ),
  identityKeys: () => Object.fromEntries(audiences.map((name) => [name, hex()])),
  auditSigningKey: () => hex(),
  cartCookieSecret: () => hex(),
  storefrontAuthSecret: () => hex(),
  adminAuthSecret: () => hex(),
  stripeSecretKey: () => `sk_test_${hex(16)}`,
  stripePublishableKey: () => `pk_test_${hex(16)}`,
  stripeWebhookSecret: () => `whsec_${hex(24)}`,
  passportClientSecret: () => hex(),
};

const fillIn = (kept) => {
  const secrets = {};
  for (const [name, make] of Object.entries(makers)) {
    const made = make();
    secrets[name] = typeof made === 'object' ? { ...made, ...kept[name] } : (kept[name] ?? made);
  }
  return secrets;
};

/** Reads the shop's secrets from `<data>/secrets.json` (readable by its owner only), making those that are missing. */
export const openSecrets = (dataDir) => {
  const file = path.join(dataDir, 'secrets.json');
  let kept = {};
  try {
    kept = JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    if (cause.code !== 'ENOENT')
      throw new CannotStart(
        `The shop's secrets in ${file} cannot be read (${cause.message}): restore the file, or start anew with "npm start -- --fresh".`,
        { cause },
      );
  }
  const secrets = fillIn(kept);
  if (JSON.stringify(secrets) !== JSON.stringify(kept)) {
    const unfinished = `${file}.${process.pid}`;
    writeFileSync(unfinished, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
    renameSync(unfinished, file);
  }
  return secrets;
};
