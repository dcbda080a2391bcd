import { connection } from 'next/server';
import { comeAgain, xml } from '../../features/machines/answer-machine.ts';
import { readSitemap } from '../../features/machines/read-sitemap.ts';
import { shopOrigin } from '../../features/machines/shop-origin.ts';
import { sitemapIndex } from '../../features/machines/sitemap-xml.ts';

/** Where the addresses of all pages are to be read. */
export async function GET(): Promise<Response> {
  // Where the shop stands is known when it runs, not when it is built.
  await connection();
  const first = await readSitemap(1);
  return first.kind === 'found' ? xml(sitemapIndex(shopOrigin(), first.value.parts)) : comeAgain();
}
