// As the storefront's, but for what needs pages.
export default {
  poweredByHeader: false,
  generateEtags: false,
  reactStrictMode: true,
  cacheComponents: true,
  partialPrefetching: false,
  experimental: { isrFlushToDisk: false },
};
