type Search = Record<string, string | string[] | undefined>;

/** The address that was asked for, so that whoever has to sign in first comes back to all of it. */
export function askedPath(path: string, search: Search): string {
  const asked = Object.entries(search).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value]] : [],
  );
  const query = new URLSearchParams(asked).toString();
  return query ? `${path}?${query}` : path;
}
