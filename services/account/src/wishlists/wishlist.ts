import { randomBytes } from 'node:crypto';
import { type Refusal, refuse } from '@souk/service-kit/refusal';
import { z } from 'zod';

export const MOST_WISHES = 200;

/** 144 random bits: nobody guesses the link of a list. */
export const newShareToken = (): string => randomBytes(18).toString('base64url');

export const tokenSchema = z.string().regex(/^[\w-]{22,64}$/);

export const wishSchema = z
  .strictObject({ handle: z.string().min(1).max(200), variantId: z.uuid().nullable() })
  .meta({ id: 'Wish', description: 'A product by its handle, and which variant of it.' });

const itemSchema = z
  .object({ handle: z.string(), variantId: z.uuid().nullable(), addedAt: z.iso.datetime() })
  .meta({ id: 'WishlistItem' });

export const wishlistSchema = z
  .object({
    /** The latest first. */
    items: z.array(itemSchema),
    /** What its link ends in, while it is shared. */
    shareToken: z.string().nullable(),
  })
  .meta({ id: 'Wishlist' });

export const sharedWishlistSchema = z
  .object({
    /** The first name of whose it is, and nothing else of them. */
    firstName: z.string(),
    items: z.array(itemSchema),
  })
  .meta({ id: 'SharedWishlist' });

export type Wish = z.infer<typeof wishSchema>;
export type Wishlist = z.infer<typeof wishlistSchema>;
export type SharedWishlist = z.infer<typeof sharedWishlistSchema>;

export const wishlistFull = (): Refusal =>
  refuse('WISHLIST_FULL', `A wishlist holds ${MOST_WISHES} things. Let one of them go first.`, {
    limit: MOST_WISHES,
  });

export const wishlistUnknown = (): Refusal =>
  refuse('WISHLIST_UNKNOWN', 'There is no wishlist here, or it is no longer shared.');
