import type { CategoryRow } from '../categories/category.queries.ts';
import type { ImportedProduct } from './read-product-rows.ts';

export type Match = { stallId: string | null; kindTitle: string };

type Described = Pick<ImportedProduct, 'type' | 'productCategory' | 'tags' | 'vendor'>;

/**
 * Where an imported product stands: with a kind the hall already has, else on a stall of the hall under its own type,
 * else among the new arrivals. Its type counts before the taxonomy path, and that before its tags.
 */
export function matchPlace(product: Described, categories: CategoryRow[]): Match {
  const path = product.productCategory
    .split('>')
    .map((part) => part.trim())
    .filter((part) => part !== '' && !/^\d+$/.test(part))
    .toReversed();
  const words = [product.type, ...path, ...product.tags].filter((word) => word !== '');
  const find = (word: string, isKind: boolean): CategoryRow | undefined =>
    categories.find(
      ({ title, parentId }) => (parentId !== null) === isKind && title.toLowerCase() === word.toLowerCase(),
    );
  for (const word of words) {
    const kind = find(word, true);
    if (kind) return { stallId: kind.parentId, kindTitle: kind.title };
  }
  const named = words.find((word) => !find(word, false));
  const kindTitle = capitalised(named ?? (product.vendor || 'Other things')).slice(0, 60);
  for (const word of words) {
    const stall = find(word, false);
    if (stall) return { stallId: stall.id, kindTitle };
  }
  return { stallId: null, kindTitle };
}

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
