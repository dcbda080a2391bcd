// The empty page behind the very server that stands in front of the storefront.
import path from 'node:path';
import { runFrontServer } from '@souk/web-front/front-server';
import next from 'next';
import { pageServer } from '../../../apps/storefront/server/serve-page.ts';

const pages = next({ dev: false, dir: import.meta.dirname });
const servePage = pageServer({ gateway: null, dev: false });

await runFrontServer({
  pages: {
    prepare: () => pages.prepare(),
    getRequestHandler: () => pages.getRequestHandler(),
    getUpgradeHandler: () => pages.getUpgradeHandler(),
    close: () => pages.close(),
  },
  router: 'storefront',
  defaultPort: 3000,
  assets: path.join(import.meta.dirname, '.next', 'static'),
  servePage,
});
