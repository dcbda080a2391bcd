import { market as marketOfAddress } from 'next/root-params';
import { getRequestConfig } from 'next-intl/server';
import { marketOf } from '../lib/market.ts';
import { messagesIn } from './catalogs.ts';

/** For every component that is made on the server: the language comes from the address, never from a cookie. */
export default getRequestConfig(async () => {
  const { language, locale, timeZone } = marketOf((await marketOfAddress()) ?? '');
  return { locale, timeZone, messages: await messagesIn(language) };
});
