import type { Erased } from '@souk/events/erasure';
import type { Leaving } from '@souk/service-kit/answer-erasure';
import type { Db } from '@souk/service-kit/database';
import { forgetChoices } from '../choices/choice.queries.ts';
import { endRequests } from '../reviews/review-request.queries.ts';
import { forgetReviewed } from '../reviews/reviewed.queries.ts';
import { forgetAddress } from './forget.queries.ts';

/** Somebody left: to whom their letters went is forgotten, once those on their way are out, and what they are not asked about. */
export const forgetCustomer = async (tx: Db, { customerId, address }: Leaving): Promise<Erased> => {
  const asking = await endRequests(tx, { address, customerId });
  const notes = { 'review-notes': asking + (await forgetReviewed(tx, customerId)) };
  if (address === null) return { erased: notes, kept: [] };
  const { letters, waiting } = await forgetAddress(tx, address);
  const preferences = await forgetChoices(tx, address);
  return {
    erased: { letters, preferences, ...notes },
    kept: waiting > 0 ? [{ what: 'letters-on-their-way', count: waiting, until: null }] : [],
  };
};
