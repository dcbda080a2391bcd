import { taxClassOf } from '@souk/events/tax-class';
import type { Db } from '@souk/service-kit/database';
import { type Refusal, refuse } from '@souk/service-kit/refusal';
import type { CategoryRef, ProductDraft } from '../products/product-draft.ts';
import { readPlaces } from './editable.queries.ts';
import type { ProductInput } from './editable.shapes.ts';

/** Where a product stands; refuses a kind that is not on its stall. */
export async function findPlace(
  db: Db,
  { categoryId, kindId }: { categoryId: string; kindId: string | null },
): Promise<{ category: CategoryRef; kind: CategoryRef | null } | Refusal> {
  const places = await readPlaces(db, [categoryId, kindId]);
  const category = places.get(categoryId);
  const kind = kindId === null ? null : places.get(kindId);
  if (!category || category.parentId !== null)
    return refuse('VALIDATION', 'There is no such stall any more. Choose another.', {
      errors: [{ path: 'categoryId', message: 'There is no such stall any more. Choose another.' }],
    });
  if (kind === undefined || (kind && kind.parentId !== categoryId))
    return refuse('VALIDATION', 'This kind is not on this stall. Choose another.', {
      errors: [{ path: 'kindId', message: 'This kind is not on this stall. Choose another.' }],
    });
  return { category, kind };
}

type Context = { handle: string; category: CategoryRef; kind: CategoryRef | null; importHash: string | null };

/** What staff entered, as the catalog keeps it. */
export function toDraft(input: ProductInput, { handle, category, kind, importHash }: Context): ProductDraft {
  const { title, tagline, storyTitle, storyHtml, vendor, tags, particulars, options, seo, status, media } =
    input;
  return {
    ...{ handle, title, tagline, storyTitle, storyHtml, vendor, tags, particulars, options, status, media },
    ...{ category, kind, importHash },
    noun: input.noun || kind?.title || category.title,
    seo: { title: seo.title || null, description: seo.description || null },
    publishAt: status === 'scheduled' && input.publishAt ? new Date(input.publishAt) : null,
    variants: input.variants.map(({ id: _id, sale, prices, picture, ...variant }) => ({
      ...variant,
      taxClass: taxClassOf(variant),
      title: variant.optionValues.join(', ') || title,
      sale: saleOf(sale),
      prices: prices?.map((price) => ({ ...price, sale: saleOf(price.sale) })),
      mediaIndex: indexOf(media, picture),
      initialBackOn: null,
    })),
  };
}

type Sale = ProductInput['variants'][number]['sale'];
const saleOf = (sale: Sale) => sale && { ...sale, until: sale.until === null ? null : new Date(sale.until) };

function indexOf(media: ProductInput['media'], picture: string | null): number | null {
  const index = picture === null ? -1 : media.findIndex(({ file }) => file === picture);
  return index === -1 ? null : index;
}
