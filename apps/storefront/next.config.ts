import path from 'node:path';
import type { NextConfig } from 'next';
import { PHASE_DEVELOPMENT_SERVER, PHASE_PRODUCTION_BUILD } from 'next/constants.js';
import createNextIntlPlugin from 'next-intl/plugin';

const config: NextConfig = {
  poweredByHeader: false,
  // The front server names a page by the hash it takes of it anyway (server/serve-page.ts).
  generateEtags: false,
  reactStrictMode: true,
  cacheComponents: true,
  // With `true`, a page whose tag had expired was once more shown as it was when it was built.
  partialPrefetching: false,
  // Pages are kept in memory only: a folder of pages would fill up with every address anybody tries.
  experimental: { isrFlushToDisk: false },
  // `tsc` checks the types, together with those of the BFF they come from; a build only builds, and starts sooner.
  typescript: { ignoreBuildErrors: true },
  // The front server and its tests reach the app by address, in development too.
  allowedDevOrigins: ['127.0.0.1'],
};

// Messages are compiled while building: the browser gets no parser for them, which would be 9 kB more.
const withMessages = createNextIntlPlugin({
  requestConfig: './i18n/request.ts',
  experimental: { messages: { path: './messages', format: 'json', locales: 'infer', precompile: true } },
});

export default async (phase: string): Promise<NextConfig> => {
  if (phase === PHASE_PRODUCTION_BUILD || phase === PHASE_DEVELOPMENT_SERVER) {
    const { cutLetters } = await import('./scripts/cut-letters.ts');
    await cutLetters(path.join(import.meta.dirname, '.letters'));
  }
  return withMessages(config);
};
