import path from 'node:path';
import { authSettings } from '@souk/web-front/auth-settings';
import { runFrontServer } from '@souk/web-front/front-server';
import { applyNoncePolicy } from '@souk/web-front/nonce-policy';
import next from 'next';

const dev = process.env.NODE_ENV !== 'production';

await runFrontServer({
  pages: next({ dev, dir: import.meta.dirname }),
  router: 'admin',
  defaultPort: 3001,
  assets: dev ? undefined : path.join(import.meta.dirname, '.next', 'static'),
  checkSettings: (env) => void authSettings(env, 'ADMIN_AUTH_SECRET'),
  // Every page is rendered for its request, so every page can carry a nonce.
  servePage: async (request, response, render) => {
    applyNoncePolicy(request, response, { dev });
    await render(request, response);
  },
});
