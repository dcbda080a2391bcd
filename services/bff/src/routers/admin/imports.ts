import { unwrap } from '@souk/service-kit/client';
import { z } from 'zod';
import { orThrow } from '../../errors.ts';
import { router, staffMay } from '../../trpc.ts';
import { withNames } from './staff-names.ts';

const importer = staffMay('import.write');
const id = z.strictObject({ id: z.uuid() });
const page = { after: z.string().max(60).optional(), limit: z.int().min(1).max(100).optional() };

/** Product files: what each would do, did, and how it is taken back. Files themselves go through `POST /imports`. */
export const adminImportsRouter = router({
  list: importer
    .input(z.strictObject({ after: z.uuid().optional(), limit: z.int().min(1).max(100).optional() }))
    .query(async ({ ctx, input }) => {
      const found = await orThrow(unwrap(ctx.catalog.GET('/imports', { params: { query: input } })));
      const items = await withNames(
        ctx,
        ctx.staff,
        found.items.map(({ by: actor, ...rest }) => ({ ...rest, actor })),
      );
      return { ...found, items };
    }),

  byId: importer.input(id).query(async ({ ctx, input }) => {
    const { by: actor, ...rest } = await orThrow(
      unwrap(ctx.catalog.GET('/imports/{id}', { params: { path: input } })),
    );
    const [named] = await withNames(ctx, ctx.staff, [{ ...rest, actor }]);
    return named!;
  }),

  products: importer
    .input(
      z.strictObject({
        id: z.uuid(),
        kind: z.enum(['created', 'changed', 'unchanged', 'refused', 'meanwhile']).optional(),
        ...page,
      }),
    )
    .query(({ ctx, input: { id: importId, after, ...query } }) =>
      orThrow(
        unwrap(
          ctx.catalog.GET('/imports/{id}/products', {
            params: { path: { id: importId }, query: { ...query, after: Number(after ?? 0) } },
          }),
        ),
      ),
    ),

  problems: importer
    .input(z.strictObject({ id: z.uuid(), ...page }))
    .query(({ ctx, input: { id: importId, ...query } }) =>
      orThrow(
        unwrap(ctx.catalog.GET('/imports/{id}/problems', { params: { path: { id: importId }, query } })),
      ),
    ),

  changes: importer
    .input(z.strictObject({ id: z.uuid(), state: z.enum(['applied', 'undone', 'kept']).optional(), ...page }))
    .query(async ({ ctx, input: { id: importId, after, ...query } }) => {
      const found = await orThrow(
        unwrap(
          ctx.catalog.GET('/imports/{id}/changes', {
            params: { path: { id: importId }, query: { ...query, after: Number(after ?? 0) } },
          }),
        ),
      );
      const items = await withNames(
        ctx,
        ctx.staff,
        found.items.map(({ editedBy, ...rest }) => ({
          ...rest,
          edited: editedBy !== null,
          actor: editedBy ?? { kind: 'system' },
        })),
      );
      return { ...found, items };
    }),

  // Not `apply`: tRPC keeps that name for itself.
  carryOut: importer
    .input(id.extend({ overwrite: z.boolean().optional() }))
    .mutation(({ ctx, input: { id: importId, overwrite = false } }) =>
      orThrow(
        unwrap(
          ctx.catalog.POST('/imports/{id}/apply', {
            params: { path: { id: importId } },
            body: { overwrite },
          }),
        ),
      ),
    ),

  cancel: importer
    .input(id)
    .mutation(({ ctx, input }) =>
      orThrow(unwrap(ctx.catalog.POST('/imports/{id}/cancel', { params: { path: input } }))),
    ),

  undo: importer
    .input(id)
    .mutation(({ ctx, input }) =>
      orThrow(unwrap(ctx.catalog.POST('/imports/{id}/undo', { params: { path: input } }))),
    ),
});
