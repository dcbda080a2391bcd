import { isRefusal, problemSchema, sendRefusal } from '@souk/service-kit/refusal';
import type { Service } from '@souk/service-kit/service';
import { z } from 'zod';
import { requireSelf } from '../caller-rules.ts';
import { customerParams } from '../customers/customer-view.ts';
import { addWish, removeWish, shareWishlist, stopSharing, takeWishesAlong } from './change-wishlist.ts';
import { readShared, readWishlist } from './wishlist.queries.ts';
import {
  MOST_WISHES,
  sharedWishlistSchema,
  tokenSchema,
  wishlistSchema,
  wishlistUnknown,
  wishSchema,
} from './wishlist.ts';

const tags = ['wishlists'];
const answers = { 200: wishlistSchema, 404: problemSchema, 409: problemSchema };
const itemParams = customerParams.extend({ handle: z.string().min(1).max(200) });

/** What customers wish for: written by themselves alone, read by whoever has the link. */
export function wishlistRoutes({ app, db }: Service): void {
  app.get(
    '/customers/:id/wishlist',
    { schema: { operationId: 'readWishlist', tags, params: customerParams, response: answers } },
    (request) => {
      requireSelf(request, request.params.id);
      return readWishlist(db, request.params.id);
    },
  );

  app.put(
    '/customers/:id/wishlist/items/:handle',
    {
      schema: {
        operationId: 'addWish',
        tags,
        params: itemParams,
        body: wishSchema.omit({ handle: true }),
        response: { ...answers, 400: problemSchema },
      },
    },
    async (request, reply) => {
      const { id, handle } = request.params;
      requireSelf(request, id);
      const result = await addWish(db, id, { handle, ...request.body });
      return isRefusal(result) ? sendRefusal(reply, result) : result;
    },
  );

  app.delete(
    '/customers/:id/wishlist/items/:handle',
    { schema: { operationId: 'removeWish', tags, params: itemParams, response: answers } },
    async (request, reply) => {
      const { id, handle } = request.params;
      requireSelf(request, id);
      const result = await removeWish(db, id, handle);
      return isRefusal(result) ? sendRefusal(reply, result) : result;
    },
  );

  app.post(
    '/customers/:id/wishlist/merge',
    {
      schema: {
        operationId: 'mergeWishes',
        tags,
        params: customerParams,
        body: z.strictObject({ items: z.array(wishSchema).max(MOST_WISHES) }),
        response: { ...answers, 400: problemSchema },
      },
    },
    async (request, reply) => {
      requireSelf(request, request.params.id);
      const result = await takeWishesAlong(db, request.params.id, request.body.items);
      return isRefusal(result) ? sendRefusal(reply, result) : result;
    },
  );

  app.put(
    '/customers/:id/wishlist/share',
    { schema: { operationId: 'shareWishlist', tags, params: customerParams, response: answers } },
    async (request, reply) => {
      requireSelf(request, request.params.id);
      const result = await shareWishlist(db, request.params.id);
      return isRefusal(result) ? sendRefusal(reply, result) : result;
    },
  );

  app.delete(
    '/customers/:id/wishlist/share',
    { schema: { operationId: 'stopSharingWishlist', tags, params: customerParams, response: answers } },
    async (request, reply) => {
      requireSelf(request, request.params.id);
      const result = await stopSharing(db, request.params.id);
      return isRefusal(result) ? sendRefusal(reply, result) : result;
    },
  );

  app.get(
    '/wishlists/:token',
    {
      schema: {
        operationId: 'readSharedWishlist',
        tags,
        params: z.object({ token: z.string().max(200) }),
        response: { 200: sharedWishlistSchema, 404: problemSchema },
      },
    },
    async (request, reply) => {
      const token = tokenSchema.safeParse(request.params.token);
      const list = token.success ? await readShared(db, token.data) : null;
      return list ?? sendRefusal(reply, wishlistUnknown());
    },
  );
}
