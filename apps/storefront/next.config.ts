import type { NextConfig } from 'next';

const config: NextConfig = {
  poweredByHeader: false,
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

export default config;
