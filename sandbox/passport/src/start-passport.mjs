import { createHash, generateKeyPairSync, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import Provider from 'oidc-provider';
import { signInPage } from './pages.mjs';

const css = readFileSync(new URL('../public/passport.css', import.meta.url));
const POLICY = "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; frame-ancestors 'none'";
const DAY = 24 * 60 * 60;

const newKey = () => {
  const key = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' });
  return { ...key, use: 'sig', alg: 'RS256', kid: randomBytes(8).toString('hex') };
};

/** The same address is the same account, whatever else is said of it. */
const subjectOf = (email) => createHash('sha256').update(email.toLowerCase()).digest('hex').slice(0, 24);

const readForm = async (request) => {
  const parts = [];
  for await (const part of request) parts.push(part);
  return new URLSearchParams(Buffer.concat(parts).toString('utf8'));
};

/**
 * Opens the provider. `issuer` is the address browsers and the shop know it by; without it, its own.
 * Answers `{ issuer, key, close() }`; `key` is what it signs with, the private part too.
 */
export const startPassport = async ({ host, port, issuer: given, clientId, clientSecret, redirectUris }) => {
  const server = createServer();
  const listening = once(server, 'listening');
  server.listen(port, host);
  await listening;
  const issuer = given ?? `http://${host}:${server.address().port}`;
  const key = newKey();
  const people = new Map();

  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: redirectUris,
        response_types: ['code'],
        grant_types: ['authorization_code'],
      },
    ],
    jwks: { keys: [key] },
    cookies: { keys: [randomBytes(32).toString('hex')] },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    ttl: {
      AccessToken: 3600,
      AuthorizationCode: 60,
      IdToken: 3600,
      Interaction: 3600,
      Session: DAY,
      Grant: DAY,
    },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    findAccount: (_context, sub) =>
      people.get(sub) && { accountId: sub, claims: () => ({ sub, ...people.get(sub) }) },
    // Nobody is asked twice: signing in here is agreeing.
    loadExistingGrant: async ({ oidc }) => {
      const known = oidc.session.grantIdFor(oidc.client.clientId);
      const grant =
        (known && (await provider.Grant.find(known))) ||
        new provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId });
      grant.addOIDCScope('openid email profile');
      await grant.save();
      return grant;
    },
  });

  const interact = async (request, response) => {
    const { params } = await provider.interactionDetails(request, response);
    if (request.method !== 'POST') {
      response.writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': POLICY,
        'cache-control': 'no-store',
      });
      return response.end(signInPage({ client: params.client_id }));
    }
    const form = await readForm(request);
    if (form.get('answer') === 'no')
      return provider.interactionFinished(request, response, {
        error: 'access_denied',
        error_description: 'The visitor turned back.',
      });
    const email = form.get('email')?.trim() ?? '';
    const accountId = subjectOf(email);
    people.set(accountId, {
      email,
      name: form.get('name')?.trim(),
      email_verified: form.get('verified') === 'on',
    });
    return provider.interactionFinished(request, response, { login: { accountId } });
  };

  const answer = provider.callback();
  server.on('request', async (request, response) => {
    try {
      if (request.url.startsWith('/health/')) return response.writeHead(200).end('ok');
      if (request.url === '/passport.css')
        return response.writeHead(200, { 'content-type': 'text/css; charset=utf-8' }).end(css);
      return await (request.url.startsWith('/interaction/') ? interact : answer)(request, response);
    } catch (error) {
      process.stderr.write(`passport: ${error.stack}\n`);
      if (!response.headersSent) response.writeHead(400).end('This went wrong. Begin again in the shop.');
    }
  });
  return {
    issuer,
    key,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
