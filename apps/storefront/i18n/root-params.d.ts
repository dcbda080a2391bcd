// Next writes this type when it builds; types are checked before anything was built.
declare module 'next/root-params' {
  export function market(): Promise<string | undefined>;
}
