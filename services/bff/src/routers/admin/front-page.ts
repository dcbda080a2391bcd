import { unwrap } from '@souk/service-kit/client';
import { marketCodes } from '@souk/service-kit/markets';
import { z } from 'zod';
import type { Context } from '../../context.ts';
import { orThrow } from '../../errors.ts';
import { router, staffMay } from '../../trpc.ts';
import { handle, id } from '../inputs.ts';
import { withNames } from './staff-names.ts';

/** Lengths and places are refused by the catalogue, with the field they belong to. */
const text = z.string().max(4_000);
const words = z.strictObject({ en: text, de: text.optional(), ar: text.optional() });
const way = z.strictObject({ label: words, to: z.string().max(400) });
const things = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('newest') }),
  z.strictObject({ from: z.literal('best-sold') }),
  z.strictObject({ from: z.literal('stall'), stall: handle }),
  z.strictObject({ from: z.literal('products'), products: z.array(id).max(50) }),
]);
const every = { id, markets: z.array(z.enum(marketCodes)), hidden: z.boolean(), heading: words };
const block = z.discriminatedUnion('kind', [
  z.strictObject({ ...every, kind: z.literal('hero'), lead: words, ways: z.array(way).max(10), things }),
  z.strictObject({ ...every, kind: z.literal('stalls'), stalls: z.array(handle).max(50) }),
  z.strictObject({ ...every, kind: z.literal('things'), more: way.nullable(), things, pick: id.nullable() }),
  z.strictObject({
    ...every,
    kind: z.literal('story'),
    text: words,
    way: way.nullable(),
    picture: id.nullable(),
  }),
  z.strictObject({ ...every, kind: z.literal('pricing'), text: words, way: way.nullable() }),
]);

/** What stands on the shop's front door, as the merchant arranges it. */
export const adminFrontPageRouter = router({
  /** The page as it is, the stalls it can name, and where it is to be seen. */
  read: staffMay('catalogue.read').query(async ({ ctx }) =>
    beside(ctx, ctx.staff, await orThrow(unwrap(ctx.catalog.GET('/desk/front-page')))),
  ),

  save: staffMay('catalogue.write')
    .input(z.strictObject({ version: z.int(), blocks: z.array(block).max(50) }))
    .mutation(async ({ ctx, input }) =>
      beside(ctx, ctx.staff, await orThrow(unwrap(ctx.catalog.PUT('/desk/front-page', { body: input })))),
    ),
});

type Asker = Parameters<typeof withNames>[1];
type Edited = { editedBy: { kind: string; id?: string; role?: string } };

/** Says by name who edited it last, null for the shop itself, and what the desk needs beside it. */
async function beside<Page extends Edited>(ctx: Context, asker: Asker, page: Page) {
  const [[named], categories] = await Promise.all([
    withNames(ctx, asker, [{ actor: page.editedBy }]),
    orThrow(unwrap(ctx.catalog.GET('/categories'))),
  ]);
  return {
    ...page,
    editedBy: named?.by ?? null,
    stalls: categories.map(({ handle: value, title: label }) => ({ value, label })),
    shopUrl: `${ctx.env.STOREFRONT_ORIGINS[0]}/en-us`,
  };
}
