/** Where to go after signing in: a page of this market only, never another site. */
export const nextPage = (next: string | null, market: string): string =>
  next?.startsWith(`/${market}/`) && !next.includes('//') && !next.includes('\\')
    ? next
    : `/${market}/account`;

/** Takes the way on along to the other door. */
export const withNext = (next: string | null): string =>
  next === null ? '' : `?next=${encodeURIComponent(next)}`;
