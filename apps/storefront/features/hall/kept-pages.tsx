'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';

type Kept = { path: string; title: string };

const MOST = 8;

/** Its title as the tab shows it, without the name of the shop. */
const titleOf = (html: string): string =>
  new DOMParser().parseFromString(html, 'text/html').title.replace(/ · [^·]*$/, '');

/** Stalls and things of this market that the browser keeps, the last one seen first. */
const keptPages = async (market: string): Promise<Kept[]> => {
  const name = (await caches.keys()).find((one) => one.startsWith('souk-pages-'));
  if (!name) return [];
  const cache = await caches.open(name);
  const paths = (await cache.keys())
    .map(({ url }) => new URL(url).pathname)
    .filter((path) => path === `/${market}` || /\/(products|stalls)\//.test(path))
    .filter((path) => path.split('/')[1] === market)
    .toReversed()
    .slice(0, MOST);
  return Promise.all(
    paths.map(async (path) => ({ path, title: titleOf((await (await cache.match(path))?.text()) ?? '') })),
  );
};

/** What was seen before and can be read without a network. */
export function KeptPages({ market }: { market: string }) {
  const t = useTranslations('offline');
  const [pages, setPages] = useState<Kept[]>([]);
  useEffect(() => {
    keptPages(market).then(setPages, () => undefined);
  }, [market]);
  if (pages.length === 0) return null;
  return (
    <nav aria-labelledby="kept-pages" className="mx-auto max-w-xl">
      <h2 id="kept-pages" className="display text-[1.5rem] leading-8">
        {t('kept')}
      </h2>
      <ul className="mt-4 border-t border-line">
        {pages.map(({ path, title }) => (
          <li key={path} className="border-b border-line">
            <a
              href={path}
              className="display flex min-h-14 items-center rounded-xs text-name hover:underline"
            >
              <bdi>{title}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
