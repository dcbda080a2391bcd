import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { authSettings } from '@souk/web-front/auth-settings';
import { runFrontServer } from '@souk/web-front/front-server';
import next from 'next';
import { signInProviders } from './lib/auth/sign-in-providers.ts';
import { answerMemory } from './server/answer-memory.ts';
import { pageExpirer } from './server/expire-pages.ts';
import { followLive } from './server/follow-live.ts';
import { marketAddress } from './server/lead-to-market.ts';
import { pageServer } from './server/serve-page.ts';
import { serveWorker, workerScript } from './server/service-worker.ts';

const dev = process.env.NODE_ENV !== 'production';
const port = process.env.PORT ?? '3000';
const pages = next({ dev, dir: import.meta.dirname });
const memory = answerMemory();
const servePage = pageServer({ gateway: process.env.GATEWAY_ORIGIN ?? null, dev, memory });
const isWorker = serveWorker(() =>
  workerScript({ dir: import.meta.dirname, offlinePages: process.env.OFFLINE_PAGES, dev }),
);

// Only this process may expire its own pages.
const secret = randomBytes(32).toString('hex');
process.env.SOUK_EXPIRE_SECRET = secret;

const bffUrls = (process.env.BFF_URL ?? '').split(',').map((address) => address.trim().replace(/\/+$/, ''));
const following = { stop: () => {} };

await runFrontServer({
  pages: {
    prepare: () => pages.prepare(),
    getRequestHandler: () => pages.getRequestHandler(),
    getUpgradeHandler: () => pages.getUpgradeHandler(),
    close: async () => {
      following.stop();
      await pages.close();
    },
  },
  router: 'storefront',
  defaultPort: 3000,
  assets: dev ? undefined : path.join(import.meta.dirname, '.next', 'static'),
  checkSettings: (env) => {
    authSettings(env, 'STOREFRONT_AUTH_SECRET');
    signInProviders(env);
  },
  servePage: async (request, response, render) => {
    if (isWorker(request, response)) return;
    const address = marketAddress(request.url ?? '/', request.headers['accept-language']);
    if (address) {
      // Not for good: another visitor, or this one tomorrow, may read another language.
      response.writeHead(307, { location: address, vary: 'Accept-Language' }).end();
      return;
    }
    await servePage(request, response, render);
  },
});

following.stop = followLive({
  bffUrls,
  expire: pageExpirer({ origin: `http://127.0.0.1:${port}`, secret, forget: memory.forget }),
}).stop;
