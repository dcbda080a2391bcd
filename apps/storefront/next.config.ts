import type { NextConfig } from 'next';
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

export default withMessages(config);
