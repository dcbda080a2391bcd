/** Where an address without a market leads, for good; null when it names one, or is no page. */
export const marketAddress = (
  url: string,
  { markets, fallback }: { markets: readonly string[]; fallback: string },
): string | null => {
  const { pathname, search } = new URL(url, 'http://front');
  const [first = ''] = pathname.split('/').slice(1);
  if (markets.includes(first) || first.includes('.') || first === 'art') return null;
  return `/${fallback}${pathname === '/' ? '' : pathname}${search}`;
};
