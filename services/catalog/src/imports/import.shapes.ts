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
  'STATUS_INVALID',
  'OPTION_MISSING',
  'OPTION_DUPLICATE',
  'TOO_MANY_VARIANTS',
  'GIFT_CARD_UNSUPPORTED',
  'NOT_SAVED',
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

const counts = { created: z.int(), changed: z.int(), unchanged: z.int(), refused: z.int() };

/** What an import answers, one JSON object a line: progress, problems and pictures as they come, then one summary. */
export const importLineSchema = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('progress'), ...counts, product: z.string() }),
    problemLine,
    pictureLine,
    z.object({
      kind: z.literal('summary'),
      ...counts,
      picturesMissing: z.int(),
      /** False where the file could not be read to its end; the reason is a problem above. */
      complete: z.boolean(),
    }),
  ])
  .meta({ id: 'ImportLine' });
export type ImportLine = z.infer<typeof importLineSchema>;
