import { connection } from 'next/server';
import { shopOrigin } from '../../features/machines/shop-origin.ts';

/** Everything may be read; what is nobody else's business says so by itself (`noindex`), which has to be read for that. */
export async function GET(): Promise<Response> {
  await connection();
  const lines = [
    'User-agent: *',
    'Disallow: /api/',
    'Disallow: /trpc/',
    '',
    `Sitemap: ${shopOrigin()}/sitemap.xml`,
  ];
  return new Response(`${lines.join('\n')}\n`, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
