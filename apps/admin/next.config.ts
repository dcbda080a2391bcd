import type { NextConfig } from 'next';

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // A room that is not for a role answers 403 with a page of its own (`forbidden()`).
  experimental: { authInterrupts: true },
  // `tsc` checks the types, together with those of the BFF they come from; a build only builds, and starts sooner.
  typescript: { ignoreBuildErrors: true },
  // The front server and its tests reach the app by address, in development too.
  allowedDevOrigins: ['127.0.0.1'],
};

export default config;
