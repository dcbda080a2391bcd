import type { Erased } from '@souk/events/erasure';
import type { Leaving } from '@souk/service-kit/answer-erasure';
import type { Db } from '@souk/service-kit/database';
import { moveVersion } from '../products/product-lock.queries.ts';
import { publishProductChanged } from '../products/publish-product-changed.ts';
import { forgetAuthor, forgetPurchases, forgetWatches, lockReviewed } from './forget.queries.ts';

/** Somebody left: what they said of things stays without their name, and pages that show it are made anew. */
export async function forgetCustomer(tx: Db, { customerId, address }: Leaving): Promise<Erased> {
  await lockReviewed(tx, customerId);
  const { drafts, nameless } = await forgetAuthor(tx, customerId);
  if (nameless.length > 0) {
    await moveVersion(tx, nameless);
    await publishProductChanged(tx, nameless);
  }
  const purchases = await forgetPurchases(tx, { customerId, address });
  const watches = address === null ? 0 : await forgetWatches(tx, address);
  return { erased: { reviews: nameless.length, drafts, purchases, watches }, kept: [] };
}
