import { createTranslator } from 'next-intl';
import { messagesIn } from '../../../i18n/catalogs.ts';
import { isMarket, marketOf, shopName } from '../../../lib/market.ts';

type Context = { params: Promise<{ market: string }> };

/** What a device needs to know to put the hall among its apps, in the language of the market. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { market: code } = await params;
  if (!isMarket(code)) return new Response(null, { status: 404 });
  const { locale, direction, language } = marketOf(code);
  const t = createTranslator({ locale, messages: await messagesIn(language) });
  const icon = (size: number, purpose: 'any' | 'maskable') => ({
    src: `/icons/${purpose === 'any' ? 'icon' : 'maskable'}-${size}.png`,
    sizes: `${size}x${size}`,
    type: 'image/png',
    purpose,
  });
  const manifest = {
    ...{ id: `/${code}`, start_url: `/${code}`, scope: '/', display: 'standalone' },
    ...{ name: t('frame.title'), short_name: shopName, description: t('frame.description') },
    ...{ lang: locale, dir: direction, background_color: '#f8f1e4', theme_color: '#f8f1e4' },
    icons: [icon(192, 'any'), icon(512, 'any'), icon(512, 'maskable')],
    shortcuts: [{ name: t('titles.bag'), url: `/${code}/bag` }],
  };
  return Response.json(manifest, {
    headers: { 'content-type': 'application/manifest+json', 'cache-control': 'public, max-age=3600' },
  });
}
