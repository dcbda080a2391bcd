import type { paths } from '@souk/catalog/openapi';
import { unwrap } from '@souk/service-kit/client';
import { isRefusal, refuse } from '@souk/service-kit/refusal';
import { z } from 'zod';
import type { Clients } from '../../clients.ts';
import type { Context } from '../../context.ts';
import { orThrow, toTrpcError } from '../../errors.ts';
import { router, staffMay } from '../../trpc.ts';
import { after, id } from '../inputs.ts';

type Body<Path extends keyof paths, Method extends 'post' | 'put'> = paths[Path] extends {
  [key in Method]: { requestBody: { content: { 'application/json': infer Content } } };
}
  ? Content
  : never;

/** A whole product. Its shape is the catalogue's to check: that one names the field that is wrong. */
const product = z.custom<Body<'/desk/products', 'post'>>(
  (value) => typeof value === 'object' && value !== null,
  'must be a product',
);

const category = z.strictObject({
  title: z.string().max(200),
  tagline: z.string().max(400).optional(),
  stall: z.custom<Body<'/desk/categories', 'post'>['stall']>((value) => typeof value === 'string').optional(),
  parentId: id.nullable(),
});

const mayRead = staffMay('catalogue.read');
const mayWrite = staffMay('catalogue.write');

/** Products, stalls and kinds, as staff see and change them. */
export const adminCatalogueRouter = router({
  list: mayRead
    .input(
      z.strictObject({
        q: z.string().trim().max(200).optional(),
        status: z.enum(['draft', 'scheduled', 'published', 'archived']).optional(),
        category: z.string().max(200).optional(),
        stock: z.enum(['in', 'low', 'out']).optional(),
        sort: z.enum(['edited', 'title', 'price-up', 'price-down']).optional(),
        after,
        limit: z.int().min(1).max(100).optional(),
      }),
    )
    .query(({ ctx, input }) =>
      orThrow(unwrap(ctx.catalog.GET('/desk/products', { params: { query: input } }))),
    ),

  byId: mayRead.input(z.strictObject({ id })).query(async ({ ctx, input }) => {
    const found = await orThrow(
      unwrap(ctx.catalog.GET('/desk/products/{id}', { params: { path: { id: input.id } } })),
    );
    const [availability, editedBy] = await Promise.all([
      availabilityOf(
        ctx.inventory,
        found.variants.map((variant) => variant.id),
      ),
      named(ctx, found.editedBy),
    ]);
    // Where shoppers see it.
    const shopUrl = `${ctx.env.STOREFRONT_ORIGINS[0]}/en-us/products/${found.handle}`;
    return { product: { ...found, editedBy }, availability, shopUrl };
  }),

  create: mayWrite
    .input(z.strictObject({ product }))
    .mutation(({ ctx, input }) =>
      orThrow(unwrap(ctx.catalog.POST('/desk/products', { body: input.product }))),
    ),

  save: mayWrite
    .input(z.strictObject({ id, expectedVersion: z.string().max(20_000), product }))
    .mutation(async ({ ctx, input: { id: productId, ...body } }) => {
      const saved = await unwrap(
        ctx.catalog.PUT('/desk/products/{id}', { params: { path: { id: productId } }, body }),
      );
      if (!isRefusal(saved)) return saved;
      if (saved.code !== 'PRODUCT_CHANGED') throw toTrpcError(saved);
      const changedBy = await named(ctx, saved.extra.changedBy as Editor);
      throw toTrpcError(refuse(saved.code, saved.message, { ...saved.extra, changedBy }));
    }),

  withdraw: mayWrite
    .input(z.strictObject({ id }))
    .mutation(({ ctx, input }) =>
      orThrow(unwrap(ctx.catalog.DELETE('/desk/products/{id}', { params: { path: input } }))),
    ),

  categories: mayRead.query(({ ctx }) => orThrow(unwrap(ctx.catalog.GET('/desk/categories')))),

  addCategory: mayWrite
    .input(category)
    .mutation(({ ctx, input }) => orThrow(unwrap(ctx.catalog.POST('/desk/categories', { body: input })))),

  changeCategory: mayWrite
    .input(category.extend({ id }))
    .mutation(({ ctx, input: { id: categoryId, ...body } }) =>
      orThrow(
        unwrap(ctx.catalog.PUT('/desk/categories/{id}', { params: { path: { id: categoryId } }, body })),
      ),
    ),

  sortCategories: mayWrite
    .input(z.strictObject({ parentId: id.nullable(), ids: z.array(id).min(1).max(2_000) }))
    .mutation(({ ctx, input }) => orThrow(unwrap(ctx.catalog.PUT('/desk/category-order', { body: input })))),

  removeCategory: mayWrite
    .input(z.strictObject({ id }))
    .mutation(({ ctx, input }) =>
      orThrow(unwrap(ctx.catalog.DELETE('/desk/categories/{id}', { params: { path: input } }))),
    ),
});

/** What can be sold now of each variant; null when the stock room does not answer: the rest of the page stands. */
async function availabilityOf(inventory: Clients['inventory'], variantIds: string[]) {
  if (variantIds.length === 0) return [];
  try {
    const found = await unwrap(
      inventory.GET('/availability', { params: { query: { variantIds: variantIds.join(',') } } }),
    );
    return isRefusal(found) ? null : found;
  } catch {
    return null;
  }
}

type Editor = { kind: string; id?: string; role?: string };

/** Who it was, by name where whoever asks may know the staff. */
async function named(ctx: Context, editor: Editor): Promise<Editor & { name: string | null }> {
  if (editor.kind !== 'staff') return { ...editor, name: null };
  try {
    const staff = await unwrap(ctx.account.GET('/staff'));
    const name = isRefusal(staff) ? null : (staff.find(({ staffId }) => staffId === editor.id)?.name ?? null);
    return { ...editor, name };
  } catch {
    return { ...editor, name: null };
  }
}
