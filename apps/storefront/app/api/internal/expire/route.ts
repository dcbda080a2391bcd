import { revalidateTag } from 'next/cache';
import { stallLinks } from '../../../../features/catalog/read-stalls.ts';
import { stallNamesChanged } from '../../../../features/catalog/stall-names.ts';
import { bff } from '../../../../lib/bff.ts';
import { pagesShowing } from '../../../../lib/shown-pages.ts';

/**
 * Expires what is shown under the given tags and answers with the addresses to make anew. Only this process's own
 * server knows the secret. `max` keeps serving the old page until the new one is made, also while the BFF is away.
 */
export async function POST(request: Request): Promise<Response> {
  const secret = process.env.SOUK_EXPIRE_SECRET;
  if (!secret || request.headers.get('x-expire-secret') !== secret)
    return new Response(null, { status: 404 });
  const { tags } = (await request.json()) as { tags: string[] };
  const all = (await headChanged(tags)) ? [...tags, 'categories'] : tags;
  for (const tag of all) revalidateTag(tag, 'max');
  return Response.json({ paths: pagesShowing(all) });
}

const headChanged = async (tags: string[]): Promise<boolean> => {
  if (!tags.includes('home')) return false;
  try {
    return stallNamesChanged(stallLinks(await bff.catalog.categories.query()));
  } catch {
    return false;
  }
};
