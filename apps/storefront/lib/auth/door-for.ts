import { nextPage } from '../../features/account/next-page.ts';
import { defaultMarket, isMarket } from '../market.ts';

/**
 * The sign-in page somebody comes back to from a provider that did not let them in: of their market, and with the page
 * they were on their way to.
 * @param cameFrom the address next-auth has kept for them; anything at all may stand there
 */
export function doorFor(cameFrom: string | undefined, publicUrl: string): string {
  const url = cameFrom && URL.canParse(cameFrom) ? new URL(cameFrom) : null;
  const market = url?.origin === publicUrl ? (url.pathname.split('/')[1] ?? '') : '';
  if (!url || !isMarket(market)) return `/${defaultMarket.code}/sign-in`;
  const next = nextPage(url.searchParams.get('next'), market);
  return `/${market}/sign-in?next=${encodeURIComponent(next)}`;
}

/** The same page, told why. */
export const doorWithRefusal = (door: string, code: string): string =>
  `${door}${door.includes('?') ? '&' : '?'}refused=${code}`;
