import { router } from '../../trpc.ts';
import { accountRouter } from './account.ts';
import { cartRouter } from './cart.ts';
import { catalogRouter } from './catalog.ts';
import { checkoutRouter } from './checkout.ts';
import { lettersRouter } from './letters.ts';
import { ordersRouter } from './orders.ts';
import { reviewsRouter } from './reviews.ts';
import { stockRouter } from './stock.ts';
import { wishlistRouter } from './wishlist.ts';

/** Everything the storefront may ask. */
export const storefrontRouter = router({
  catalog: catalogRouter,
  stock: stockRouter,
  cart: cartRouter,
  checkout: checkoutRouter,
  orders: ordersRouter,
  reviews: reviewsRouter,
  account: accountRouter,
  wishlist: wishlistRouter,
  letters: lettersRouter,
});

export type StorefrontRouter = typeof storefrontRouter;
