import { type Db, rowsOf } from '@souk/service-kit/database';
import { type Refusal, refuse } from '@souk/service-kit/refusal';
import { sql } from 'drizzle-orm';
import type { Offer } from '../offer.shapes.ts';

const invalid = (path: string, detail: string, message: string): Refusal =>
  refuse('VALIDATION', detail, { errors: [{ path, message }] });

/** VALIDATION where an offer names products or ways of delivery that we do not have; null otherwise. */
export const offerProblem = async (db: Db, offer: Offer): Promise<Refusal | null> => {
  if ('scope' in offer && offer.scope.kind === 'products') {
    const ids = offer.scope.productIds;
    const { rows } = await rowsOf(
      db,
      sql`select from unnest(${sql.param(ids)}::uuid[]) as wanted(id)
          where not exists (select from sellable_product p where p.product_id = wanted.id)`,
    );
    if (rows.length > 0)
      return invalid(
        'offer.scope.productIds',
        'Some of the chosen products are not known. Choose them again.',
        'Some of these are not known. Choose them again.',
      );
  }
  if (offer.kind === 'free-delivery' && offer.optionIds !== null) {
    const { rows } = await rowsOf(
      db,
      sql`select from unnest(${sql.param(offer.optionIds)}::text[]) as wanted(id)
          where not exists (select from delivery_option d where d.id = wanted.id)`,
    );
    if (rows.length > 0)
      return invalid(
        'offer.optionIds',
        'One of the ways of delivery is not offered. Choose again.',
        'One of these is not offered. Choose again.',
      );
  }
  return null;
};
