import type { NextConfig } from 'next';

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // The front server and its tests reach the app by address, in development too.
  allowedDevOrigins: ['127.0.0.1'],
};

export default config;
