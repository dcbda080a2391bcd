import { taxClassOf } from '@souk/events/tax-class';
import { marketOf } from '@souk/service-kit/markets';
import { isRefusal, type Refusal } from '@souk/service-kit/refusal';
import type { Service } from '@souk/service-kit/service';
import { promotionOf } from '../carts/cart-to-quote.ts';
import { sellableLines } from '../quotes/sellable-lines.ts';
import { taxAt } from '../quotes/served-address.ts';
import { editWorld } from './edit-quote.queries.ts';
import type { EditQuote, EditQuoteRequest } from './edit-quote.shapes.ts';
import { priceEdit } from './price-edit.ts';

/** What changing an order would cost right now. Nothing is held or used. VARIANT_UNKNOWN, ADDRESS_UNSERVED. */
export const quoteEdit = async (
  { db, pool }: Pick<Service, 'db' | 'pool'>,
  { market: code, address, kept, added }: EditQuoteRequest,
): Promise<EditQuote | Refusal> => {
  const market = marketOf(code);
  const tax = await taxAt(pool, address, { market, path: 'address.' });
  if (isRefusal(tax)) return tax;
  const things = await sellableLines(db, added, market.currency);
  if (isRefusal(things)) return things;
  const { automatic, classes, now } = await editWorld(
    db,
    kept.map(({ variantId }) => variantId),
  );
  return priceEdit({
    kept: kept.map(({ taxRatePpm, ...one }) => ({
      ...one,
      taxClass: taxClassOf({ taxClass: classes[one.variantId] }),
      soldAtPpm: taxRatePpm,
    })),
    added: things,
    promotions: automatic.map((one) => promotionOf(one, market.currency)),
    tax,
    market,
    now,
  });
};
