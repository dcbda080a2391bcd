import { customerEmailVerified } from '@souk/events/account';
import { handle } from '@souk/service-kit/subscribe';
import { claimPurchases } from '../purchases/purchase.queries.ts';

/** Somebody has shown that an address is theirs: what a guest bought with it counts as theirs, as it does for orders. */
export const onEmailVerified = handle(customerEmailVerified, async ({ tx, event }) => {
  // Who left since is not told of any more.
  if (event.payload.email === '') return;
  await claimPurchases(tx, event.payload);
});
