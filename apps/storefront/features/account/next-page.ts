/** Where to go after signing in: a page of this market only, never another site. */
export const nextPage = (next: string | null, market: string): string =>
  next?.startsWith(`/${market}/`) && !next.includes('//') && !next.includes('\\')
    ? next
    : `/${market}/account`;
