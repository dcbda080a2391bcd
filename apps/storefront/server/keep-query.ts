/** What Next adds to an address for its own requests; no part of what the visitor asked for. */
const OF_NEXT = '_rsc';

/**
 * Where a kept redirect leads this visitor. A page that is the same for everybody knows no query, so that the one of
 * the request is put back: a link from a letter keeps where it came from.
 */
export const keepQuery = (location: string, requested: string): string => {
  if (location.includes('?')) return location;
  const { searchParams } = new URL(requested, 'http://front');
  searchParams.delete(OF_NEXT);
  const [path, fragment] = location.split('#');
  const query = searchParams.size > 0 ? `?${searchParams}` : '';
  return `${path}${query}${fragment ? `#${fragment}` : ''}`;
};
