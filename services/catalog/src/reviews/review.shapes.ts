import { z } from 'zod';
import { imageSchema, stallSchema } from '../products/product.shapes.ts';

export const reviewStates = ['pending', 'published', 'rejected'] as const;
export type ReviewState = (typeof reviewStates)[number];

const rating = z.int().min(1).max(5);

/** Lengths are judged by a rule of their own, which says what is too long. */
export const reviewInputSchema = z
  .strictObject({
    rating,
    title: z.string(),
    body: z.string(),
    /** The name that stands beside it, as its author wants to be called. */
    author: z.string(),
    /** Of the words, such as `de`. */
    language: z.string().regex(/^[a-z]{2,3}$/, 'Name a language, such as "en".'),
  })
  .meta({ id: 'WrittenReview' });
export type ReviewInput = z.output<typeof reviewInputSchema>;

/** A review as everybody reads it. All are by people who bought the thing. */
export const reviewSchema = z
  .object({
    id: z.uuid(),
    rating,
    title: z.string(),
    body: z.string(),
    author: z.string(),
    language: z.string(),
    writtenAt: z.iso.datetime(),
    edited: z.boolean(),
  })
  .meta({ id: 'Review' });
export type Review = z.infer<typeof reviewSchema>;

export const reviewSortSchema = z.enum(['newest', 'highest', 'lowest']);
export type ReviewSort = z.infer<typeof reviewSortSchema>;

export const reviewListQuerySchema = z.object({
  sort: reviewSortSchema.default('newest'),
  /** Only those with so many stars. */
  rating: z.coerce.number().int().min(1).max(5).optional(),
  after: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(50).default(10),
});
export type ReviewListQuery = z.output<typeof reviewListQuerySchema>;

export const reviewListSchema = z
  .object({ items: z.array(reviewSchema), total: z.int(), nextCursor: z.string().nullable() })
  .meta({ id: 'ReviewPage' });

/** Somebody's own review: also while it waits, and why it was not published. */
export const ownReviewSchema = reviewSchema
  .extend({ state: z.enum(reviewStates), reason: z.string().nullable() })
  .meta({ id: 'OwnReview' });
export type OwnReview = z.infer<typeof ownReviewSchema>;

/** For each product asked about: whether this customer bought it, and what they wrote. */
export const ownReviewsSchema = z
  .array(
    z.object({
      productId: z.uuid(),
      handle: z.string(),
      bought: z.boolean(),
      review: ownReviewSchema.nullable(),
    }),
  )
  .meta({ id: 'OwnReviews' });
export type OwnReviews = z.infer<typeof ownReviewsSchema>;

export const deskReviewSchema = ownReviewSchema
  .extend({
    /** Rises with every change; a decision names the one it was made of. */
    version: z.int(),
    editedAt: z.iso.datetime(),
    decidedAt: z.iso.datetime().nullable(),
    decidedBy: z
      .object({ kind: z.string(), id: z.string().optional(), role: z.string().optional() })
      .nullable(),
    customerId: z.uuid(),
    product: z.object({
      id: z.uuid(),
      handle: z.string(),
      title: z.string(),
      stall: stallSchema,
      image: imageSchema,
    }),
  })
  .meta({ id: 'DeskReview' });
export type DeskReview = z.infer<typeof deskReviewSchema>;

export const deskReviewListSchema = z
  .object({
    items: z.array(deskReviewSchema),
    counts: z.object({ pending: z.int(), published: z.int(), rejected: z.int() }),
    nextCursor: z.string().nullable(),
  })
  .meta({ id: 'DeskReviewPage' });
