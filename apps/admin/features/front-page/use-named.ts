import { useState } from 'react';
import type { ChosenProduct } from '../promotions/promotion-types';
import type { FrontPage } from './front-page-types';

/** What things are called: those the page names, and those that were found since. */
export type Named = {
  of: (id: string) => ChosenProduct;
  learn: (products: readonly ChosenProduct[]) => void;
};

export function useNamed(products: FrontPage['products']): Named {
  const [found, setFound] = useState<readonly ChosenProduct[]>([]);
  const titles = new Map([
    ...products.map(
      ({ id, title, status }) => [id, status === 'published' ? title : `${title} (not for sale)`] as const,
    ),
    ...found.map(({ productId, title }) => [productId, title] as const),
  ]);
  return {
    of: (productId) => ({ productId, title: titles.get(productId) ?? 'A thing that is gone' }),
    learn: (chosen) =>
      setFound((before) => [...before, ...chosen.filter(({ productId }) => !titles.has(productId))]),
  };
}
