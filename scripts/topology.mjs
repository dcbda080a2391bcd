import path from 'node:path';
import { portOf, replicasOf } from './addresses.mjs';
import { databaseNames, databaseUrl, runtimeOf } from './databases.mjs';

/** Who may call, or follow the events of, whom. Nobody else is given the address and the key. */
export const peers = {
  bff: ['catalog', 'account', 'cart', 'order', 'payment', 'inventory', 'notification'],
  catalog: ['inventory', 'order', 'account'],
  // What everybody answers when somebody deletes their account.
  account: ['order', 'cart', 'catalog', 'notification', 'payment', 'inventory'],
  cart: ['catalog', 'order', 'account'],
  order: ['cart', 'inventory', 'payment', 'account'],
  payment: ['account'],
  inventory: ['catalog', 'account'],
  // A day's audit heads come from everybody, itself among them.
  notification: ['order', 'account', 'catalog', 'cart', 'payment', 'inventory', 'notification'],
};

const services = Object.keys(peers);
const apps = ['storefront', 'admin'];

/** Only what a program needs to run; what belongs to the person who starts the shop stays with them. */
const inherited = [
  'PATH',
  'HOME',
  'LANG',
  'LC_ALL',
  'TZ',
  'TMPDIR',
  'TEMP',
  'SYSTEMROOT',
  'APPDATA',
  'LOCALAPPDATA',
];

export const plainEnv = ({ root, dev = false, env = process.env }) => ({
  ...Object.fromEntries(inherited.filter((name) => env[name] !== undefined).map((name) => [name, env[name]])),
  NODE_ENV: dev ? 'development' : 'production',
  NODE_COMPILE_CACHE: path.join(root, 'node_modules', '.cache', 'souk-compile'),
  NEXT_TELEMETRY_DISABLED: '1',
  TURBO_TELEMETRY_DISABLED: '1',
  DO_NOT_TRACK: '1',
});

/**
 * The one list of the shop's processes. Each: `{ name, kind, replica, cwd, args, port, url, health, env }`; `args` are
 * node's. `secrets` come from openSecrets, `settings` from readSettings.
 */
export const planShop = ({ root, settings, secrets }) => {
  const { offset, replicas, dataDir, dev, testControls, logLevel, crashAt } = settings;
  const at = (name, replica = 0) => portOf(name, { offset, replica });
  const urls = (name, host = '127.0.0.1') =>
    Array.from({ length: replicasOf(name, replicas) }, (_, replica) => `http://${host}:${at(name, replica)}`);
  const publicUrls = (name) => urls(name, 'localhost');
  const peerEnv = (name) => ({
    [`${name.toUpperCase()}_URLS`]: urls(name).join(','),
    [`${name.toUpperCase()}_KEY`]: secrets.identityKeys[name],
  });
  const databaseEnv = (name) => ({
    DATABASE_URL: databaseUrl({
      port: at('postgres'),
      name,
      role: runtimeOf(name),
      password: secrets.databasePasswords[runtimeOf(name)],
    }),
  });
  const supervised = { ...plainEnv({ root, dev }), SOUK_SUPERVISED: '1', LOG_LEVEL: logLevel };
  const controls =
    testControls === '1' ? { SOUK_TEST_CONTROLS: '1', ...(crashAt && { SOUK_CRASH_AT: crashAt }) } : {};
  /** Whoever tests a shop is everybody at once, all at one address. */
  const unlimited = (...names) =>
    testControls === '1' ? Object.fromEntries(names.map((name) => [name, '100000'])) : {};
  const authSecrets = { storefront: secrets.storefrontAuthSecret, admin: secrets.adminAuthSecret };

  const sandboxProvider = {
    id: 'passport',
    name: 'Passport',
    issuer: publicUrls('passport')[0],
    clientId: 'souk',
    clientSecret: secrets.passportClientSecret,
  };
  const inSandbox = settings.signInProviders === 'sandbox';
  const providers = inSandbox ? [sandboxProvider] : (settings.signInProviders ?? []);
  const providersEnv = (list) => (list.length > 0 ? { SIGN_IN_PROVIDERS: JSON.stringify(list) } : {});

  const own = {
    bff: () => ({
      BFF_URLS: urls('bff').join(','),
      STOREFRONT_ORIGINS: publicUrls('storefront').join(','),
      ADMIN_ORIGINS: publicUrls('admin').join(','),
      STOREFRONT_AUTH_SECRET: authSecrets.storefront,
      ADMIN_AUTH_SECRET: authSecrets.admin,
      CART_COOKIE_SECRET: secrets.cartCookieSecret,
      ...unlimited('SIGN_IN_LIMIT_PER_MINUTE', 'WISH_LIMIT_PER_MINUTE', 'HOLD_LIMIT_PER_MINUTE'),
    }),
    account: () => ({
      ...unlimited('CODE_LIMIT_PER_PLACE'),
      // Whoever only checks what a provider signed needs no secret of it.
      ...providersEnv(providers.map(({ clientSecret: _clientSecret, ...known }) => known)),
    }),
    catalog: () => ({
      MEDIA_DIR: path.join(dataDir, 'media'),
      IMPORT_DIR: path.join(dataDir, 'imports'),
      IMPORT_ALLOW_PRIVATE_ADDRESSES: testControls,
    }),
    payment: () => ({
      STRIPE_API_URL: urls('gateway')[0],
      STRIPE_SECRET_KEY: secrets.stripeSecretKey,
      STRIPE_PUBLISHABLE_KEY: secrets.stripePublishableKey,
      STRIPE_WEBHOOK_SECRET: secrets.stripeWebhookSecret,
      STRIPE_SCRIPT_URL: `${publicUrls('gateway')[0]}/v3/stripe.js`,
    }),
    notification: () => ({
      SMTP_URL: `smtp://127.0.0.1:${at('smtp')}`,
      PUBLIC_ADMIN_URL: publicUrls('admin')[0],
      SHOP_ALERTS_TO: 'owner@souk.example',
    }),
  };

  const service = (name, replica) => ({
    kind: 'service',
    folder: `services/${name}`,
    args: [...(dev ? ['--watch'] : []), 'src/main.ts'],
    healthPath: '/health/ready',
    env: {
      ...(databaseNames.includes(name) && {
        ...databaseEnv(name),
        IDENTITY_KEY: secrets.identityKeys[name],
        AUDIT_SIGNING_KEY: secrets.auditSigningKey,
        PUBLIC_STOREFRONT_URL: publicUrls('storefront')[0],
      }),
      ...controls,
      ...Object.assign({}, ...peers[name].map(peerEnv)),
      ...own[name]?.(replica),
    },
  });
  const endsWithParent = ['--import', path.join(root, 'scripts', 'end-with-parent.mjs')];
  const app = (name, replica) => ({
    kind: 'app',
    folder: `apps/${name}`,
    args: [...endsWithParent, 'server.mjs'],
    healthPath: name === 'storefront' ? '/en-us' : '/',
    env: {
      BFF_URL: urls('bff').join(','),
      NEXTAUTH_URL: publicUrls(name)[replica],
      [`${name.toUpperCase()}_AUTH_SECRET`]: authSecrets[name],
      GATEWAY_ORIGIN: publicUrls('gateway')[0],
      SOUK_DEMO: '1',
      ...(name === 'storefront' && providersEnv(providers)),
    },
  });
  const sandboxes = {
    gateway: () => ({
      kind: 'sandbox',
      folder: 'sandbox/gateway',
      args: [...(dev ? ['--watch'] : []), 'src/main.ts'],
      healthPath: '/health/ready',
      env: {
        ...databaseEnv('gateway'),
        PUBLIC_URL: publicUrls('gateway')[0],
        SECRET_KEY: secrets.stripeSecretKey,
        PUBLISHABLE_KEY: secrets.stripePublishableKey,
        WEBHOOK_URL: `${urls('payment')[0]}/webhooks/stripe`,
        WEBHOOK_SECRET: secrets.stripeWebhookSecret,
        STOREFRONT_ORIGINS: publicUrls('storefront').join(','),
      },
    }),
    mailbox: () => ({
      kind: 'sandbox',
      folder: 'sandbox/mailbox',
      args: [...endsWithParent, 'src/main.mjs'],
      healthPath: '/',
      env: { SMTP_PORT: String(at('smtp')), MAILBOX_DIR: path.join(dataDir, 'mailbox') },
    }),
    ...(inSandbox && {
      passport: () => ({
        kind: 'sandbox',
        folder: 'sandbox/passport',
        args: [...endsWithParent, 'src/main.mjs'],
        healthPath: '/health/ready',
        env: {
          PUBLIC_URL: sandboxProvider.issuer,
          CLIENT_ID: sandboxProvider.clientId,
          CLIENT_SECRET: sandboxProvider.clientSecret,
          REDIRECT_URIS: publicUrls('storefront')
            .map((url) => `${url}/api/auth/callback/${sandboxProvider.id}`)
            .join(','),
        },
      }),
    }),
  };

  const plan = (name, make) =>
    urls(name).map((url, replica) => {
      const { folder, healthPath, env, ...rest } = make(name, replica);
      const port = at(name, replica);
      return {
        ...rest,
        name: replica === 0 ? name : `${name}-${replica + 1}`,
        part: name,
        replica,
        cwd: path.join(root, folder),
        port,
        url,
        health: url + healthPath,
        env: { ...supervised, PORT: String(port), HOST: '127.0.0.1', ...env },
      };
    });

  return {
    processes: [
      ...Object.entries(sandboxes).flatMap(([name, make]) => plan(name, make)),
      ...services.flatMap((name) => plan(name, service)),
      ...apps.flatMap((name) => plan(name, app)),
    ],
    /** For tools that talk to every service in the shop's own name: seeds, imports. */
    toolEnv: {
      ...plainEnv({ root }),
      ...Object.assign({}, ...services.filter((name) => name !== 'bff').map(peerEnv)),
      ...Object.fromEntries(
        databaseNames.map((name) => [`${name.toUpperCase()}_DATABASE_URL`, databaseEnv(name).DATABASE_URL]),
      ),
      STRIPE_PUBLISHABLE_KEY: secrets.stripePublishableKey,
      GATEWAY_URL: urls('gateway')[0],
      STOREFRONT_URL: publicUrls('storefront')[0],
      ADMIN_URL: publicUrls('admin')[0],
      BFF_URL: urls('bff')[0],
      SOUK_TEST_CONTROLS: testControls,
    },
    addresses: {
      storefront: publicUrls('storefront')[0],
      admin: publicUrls('admin')[0],
      mailbox: publicUrls('mailbox')[0],
      gateway: publicUrls('gateway')[0],
    },
  };
};
