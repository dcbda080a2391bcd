import type { Erased } from '@souk/events/erasure';
import type { Leaving } from '@souk/service-kit/answer-erasure';
import type { Db } from '@souk/service-kit/database';
import { forgetChoices } from '../choices/choice.queries.ts';
import { forgetAddress } from './forget.queries.ts';

/** Somebody left: to whom their letters went is forgotten, once those on their way are out. */
export const forgetCustomer = async (tx: Db, { address }: Leaving): Promise<Erased> => {
  if (address === null) return { erased: {}, kept: [] };
  const { letters, waiting } = await forgetAddress(tx, address);
  const preferences = await forgetChoices(tx, address);
  return {
    erased: { letters, preferences },
    kept: waiting > 0 ? [{ what: 'letters-on-their-way', count: waiting, until: null }] : [],
  };
};
