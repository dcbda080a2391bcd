import { type Answer, ask } from '../../lib/ask.ts';
import { bff } from '../../lib/bff.ts';
import type { MarketCode } from '../../lib/market.ts';
import { showsOn } from '../../lib/shown-pages.ts';
import type { Product } from '../../lib/trpc/types.ts';

/** One product, with what goes well with it. */
export async function readProduct(market: MarketCode, handle: string): Promise<Answer<Product>> {
  'use cache';
  const answer = await ask<Product>(`product ${market} ${handle}`, () =>
    bff.catalog.product.query({ handle, market }),
  );
  const beside =
    answer.kind === 'found'
      ? [...answer.value.together, ...answer.value.similar, ...answer.value.related]
      : [];
  const handles = [handle, ...beside.map((card) => card.handle)];
  showsOn(`/${market}/products/${handle}`, ['away', ...handles.map((one) => `product:${one}`)]);
  return answer;
}
