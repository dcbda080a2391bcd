import { customerEmailVerified } from '@souk/events/account';
import { handle } from '@souk/service-kit/subscribe';
import { claimRequests } from '../reviews/review-request.queries.ts';

/** What a guest bought turns out to be somebody's, who may have reviewed it before. */
export const onEmailVerified = handle(customerEmailVerified, async ({ tx, event }) => {
  // Who left since is not told of any more.
  if (event.payload.email === '') return;
  await claimRequests(tx, event.payload);
});
