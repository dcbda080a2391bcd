import { connection } from 'next/server';
import { comeAgain, nothingHere, xml } from '../../../../features/machines/answer-machine.ts';
import { readSitemap } from '../../../../features/machines/read-sitemap.ts';
import { shopOrigin } from '../../../../features/machines/shop-origin.ts';
import { sitemapOf } from '../../../../features/machines/sitemap-xml.ts';
import { isMarket } from '../../../../lib/market.ts';

/** One part of a market's addresses: `/en-us/sitemap/1.xml`. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ market: string; part: string }> },
): Promise<Response> {
  await connection();
  const { market, part } = await params;
  const [, number] = /^([1-9]\d{0,3})\.xml$/.exec(part) ?? [];
  if (!isMarket(market) || number === undefined) return nothingHere();
  const sitemap = await readSitemap(Number(number));
  if (sitemap.kind === 'unknown') return nothingHere();
  return sitemap.kind === 'found' ? xml(sitemapOf(shopOrigin(), market, sitemap.value.places)) : comeAgain();
}
