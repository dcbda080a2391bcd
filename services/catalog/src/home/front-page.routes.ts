import { requireMay } from '@souk/service-kit/permissions';
import { isRefusal, problemSchema, sendRefusal } from '@souk/service-kit/refusal';
import type { Service } from '@souk/service-kit/service';
import { z } from 'zod';
import { editorSchema } from '../desk/editable.shapes.ts';
import { imageSchema } from '../products/product.shapes.ts';
import { type FrontPageRow, readFrontPage, readNamedProducts } from './front-page.queries.ts';
import { blockSchema, blocksSchema, productsOf } from './front-page.shapes.ts';
import { saveFrontPage } from './save-front-page.ts';

const tags = ['desk'];

const frontPageSchema = z
  .object({
    version: z.int(),
    blocks: z.array(blockSchema),
    editedAt: z.iso.datetime(),
    editedBy: editorSchema,
    /** What the blocks name, to be shown beside them. */
    products: z.array(
      z.object({
        id: z.uuid(),
        handle: z.string(),
        title: z.string(),
        status: z.string(),
        image: imageSchema,
      }),
    ),
  })
  .meta({ id: 'FrontPage' });

/** What stands on the front door, for the merchant to arrange. */
export function frontPageRoutes({ app, db }: Service): void {
  const toFrontPage = async (row: FrontPageRow) => ({
    ...row,
    editedAt: new Date(row.editedAt).toISOString(),
    products: await readNamedProducts(db, row.blocks.flatMap(productsOf)),
  });

  app.get(
    '/desk/front-page',
    {
      schema: {
        operationId: 'getFrontPage',
        tags,
        response: { 200: frontPageSchema, 403: problemSchema },
      },
    },
    async (request) => {
      requireMay(request, 'catalogue.read');
      return toFrontPage(await readFrontPage(db));
    },
  );

  app.put(
    '/desk/front-page',
    {
      schema: {
        operationId: 'saveFrontPage',
        tags,
        body: z.strictObject({ version: z.int(), blocks: blocksSchema }),
        response: {
          200: frontPageSchema,
          400: problemSchema,
          403: problemSchema,
          409: problemSchema,
          422: problemSchema,
        },
      },
    },
    async (request, reply) => {
      requireMay(request, 'catalogue.write');
      const result = await saveFrontPage(db, request.body);
      return isRefusal(result) ? sendRefusal(reply, result) : toFrontPage(result);
    },
  );
}
