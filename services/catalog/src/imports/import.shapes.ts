import { z } from 'zod';

/** Why a row, a product or a file is refused. Codes are part of the interface: add freely, never rename. */
export const importCodes = [
  'COLUMN_MISSING',
  'FILE_BROKEN',
  'FILE_EMPTY',
  'FILE_TOO_LARGE',
  'TEXT_NOT_UTF8',
  'ROW_TOO_WIDE',
  'ROW_TOO_NARROW',
  'HANDLE_MISSING',
  'HANDLE_INVALID',
  'HANDLE_REPEATED',
  'TITLE_MISSING',
  'TEXT_TOO_LONG',
  'PRICE_INVALID',
  'QUANTITY_INVALID',
  'WEIGHT_INVALID',
  'POLICY_INVALID',
  'FLAG_INVALID',
  'TAX_CLASS_INVALID',
  'STATUS_INVALID',
  'OPTION_MISSING',
  'OPTION_DUPLICATE',
  'TOO_MANY_VARIANTS',
  'GIFT_CARD_UNSUPPORTED',
  'NOT_SAVED',
  'PICTURE_REFUSED',
  'PICTURE_MISSING',
] as const;
export type ImportCode = (typeof importCodes)[number];

export const problemLine = z.object({
  kind: z.literal('problem'),
  /** In the file, counted from 1; the header is line 1. */
  line: z.int(),
  column: z.string().nullable(),
  /** Handle of the product that was refused; null where the problem is not of one product. */
  product: z.string().nullable(),
  code: z.enum(importCodes),
  message: z.string(),
});
export type ImportProblem = Omit<z.infer<typeof problemLine>, 'kind' | 'product'>;

export const pictureLine = z.object({
  kind: z.literal('picture'),
  line: z.int(),
  product: z.string(),
  url: z.string(),
  message: z.string(),
});

const counted = { created: z.int(), changed: z.int(), unchanged: z.int(), refused: z.int() };

export const differenceSchema = z
  .object({
    field: z.string(),
    /** Which variant; null where it is the product's own. */
    variant: z.string().nullable(),
    before: z.string().nullable(),
    after: z.string().nullable(),
  })
  .meta({ id: 'ImportDifference' });
export type Difference = z.infer<typeof differenceSchema>;

/** What `POST /imports` answers, one JSON object a line: progress while it works, what was found, then one summary. */
export const importLineSchema = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('progress'),
      ...counted,
      rowsDone: z.int(),
      bytesDone: z.int(),
      sizeBytes: z.int(),
    }),
    z.object({
      kind: z.literal('difference'),
      product: z.string(),
      outcome: z.enum(['created', 'changed']),
      differences: z.array(differenceSchema),
    }),
    problemLine,
    pictureLine,
    z.object({
      kind: z.literal('summary'),
      ...counted,
      picturesMissing: z.int(),
      /** Products that somebody changed between the dry run and the import: they were left alone. */
      meanwhile: z.int(),
      /** False where the file could not be read to its end, and nothing was imported; the reason is a problem above. */
      complete: z.boolean(),
      /** Names the change set, to undo it. */
      importId: z.uuid(),
    }),
  ])
  .meta({ id: 'ImportLine' });
export type ImportLine = z.infer<typeof importLineSchema>;

export const importStates = [
  'uploaded',
  'checking',
  'checked',
  'applying',
  'applied',
  'cancelled',
  'undoing',
  'undone',
  'failed',
] as const;
export type ImportState = (typeof importStates)[number];

export const actorSchema = z.object({
  kind: z.string(),
  id: z.string().optional(),
  role: z.string().optional(),
});

export const countsSchema = z.object(counted);
export type Counts = z.infer<typeof countsSchema>;
export const resultSchema = z.object({ ...counted, meanwhile: z.int(), picturesMissing: z.int() });
export type Result = z.infer<typeof resultSchema>;

export const importSchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    sizeBytes: z.int(),
    encoding: z.string(),
    delimiter: z.string(),
    by: actorSchema,
    state: z.enum(importStates),
    setStock: z.boolean(),
    complete: z.boolean(),
    cancelling: z.boolean(),
    rowsDone: z.int(),
    bytesDone: z.int(),
    /** What the dry run found. */
    planned: countsSchema,
    problems: z.int(),
    /** What applying came to, so far; null before. */
    result: resultSchema.nullable(),
    /** What became of the change set; null before there is one. */
    changes: z.object({ applied: z.int(), undone: z.int(), kept: z.int() }).nullable(),
    failure: z.string().nullable(),
    createdAt: z.iso.datetime(),
    checkedAt: z.iso.datetime().nullable(),
    appliedAt: z.iso.datetime().nullable(),
    undoneAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Import' });
export type Import = z.infer<typeof importSchema>;

export const importItemSchema = z
  .object({
    seq: z.int(),
    line: z.int(),
    handle: z.string(),
    title: z.string(),
    kind: z.enum(['created', 'changed', 'unchanged', 'refused']),
    outcome: z.enum(['created', 'changed', 'unchanged', 'refused', 'meanwhile']).nullable(),
    detail: z.object({
      variants: z.int().optional(),
      priceMinor: z.int().optional(),
      stall: z.string().optional(),
      kind: z.string().optional(),
      pictures: z.int().optional(),
    }),
    differences: z.array(differenceSchema),
  })
  .meta({ id: 'ImportItem' });
export type ImportItem = z.infer<typeof importItemSchema>;

export const importProblemSchema = z
  .object({
    id: z.string(),
    kind: z.enum(['problem', 'picture']),
    line: z.int(),
    column: z.string().nullable(),
    product: z.string().nullable(),
    code: z.enum(importCodes),
    message: z.string(),
    url: z.string().nullable(),
  })
  .meta({ id: 'ImportProblem' });

/** A product of the change set, and why it stayed when the import was undone. */
export const importChangeSchema = z
  .object({
    seq: z.int(),
    productId: z.uuid(),
    handle: z.string(),
    title: z.string(),
    kind: z.enum(['created', 'changed']),
    state: z.enum(['applied', 'undone', 'kept']),
    /** Units sold since it was imported. */
    sold: z.int(),
    /** Who changed it since; null when nobody did. */
    editedBy: actorSchema.nullable(),
  })
  .meta({ id: 'ImportChange' });
