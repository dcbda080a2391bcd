import type { Erased } from '@souk/events/erasure';
import type { Leaving } from '@souk/service-kit/answer-erasure';
import type { Db } from '@souk/service-kit/database';
import { emailKeyOf } from '../promotions/email-key.ts';
import { forgetOwner } from './forget.queries.ts';

/** Somebody left: their bag goes, and what they were promised and used no longer says whose it was. */
export const forgetCustomer = async (tx: Db, { customerId, address }: Leaving): Promise<Erased> => {
  const emailKey = address === null ? null : emailKeyOf(address);
  return { erased: { ...(await forgetOwner(tx, { customerId, emailKey })) }, kept: [] };
};
