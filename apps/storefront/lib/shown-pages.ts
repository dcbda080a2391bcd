import { cacheTag } from 'next/cache';

const MOST_PAGES = 20_000;

/** Kept on the process, because the pages and the handler that expires them are bundled apart. */
const place = Symbol.for('souk.storefront.shown-pages');
const kept = globalThis as { [place]?: Map<string, Set<string>> };
const tagsOfPages = (): Map<string, Set<string>> => {
  kept[place] ??= new Map();
  return kept[place];
};

/**
 * Marks the cached answer a page is made of with what it shows, and remembers the page under it, so that whoever
 * expires a tag knows which addresses to make anew. Call it inside `'use cache'`.
 */
export const showsOn = (path: string, shown: string[]): void => {
  const tags = [...shown, 'everything'];
  cacheTag(...tags);
  const pages = tagsOfPages();
  pages.delete(path);
  pages.set(path, new Set(tags));
  const oldest = pages.size > MOST_PAGES ? pages.keys().next().value : undefined;
  if (oldest !== undefined) pages.delete(oldest);
};

/** The addresses that show any of these. */
export const pagesShowing = (tags: readonly string[]): string[] =>
  [...tagsOfPages()].filter(([, shown]) => tags.some((tag) => shown.has(tag))).map(([path]) => path);
