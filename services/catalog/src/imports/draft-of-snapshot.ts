import { taxClassOf } from '@souk/events/tax-class';
import type { PriceIn, ProductDraft } from '../products/product-draft.ts';
import type { Snapshot, SnapshotPrice } from './snapshot.queries.ts';

/** A product as it once was, to be saved again. */
export const draftOfSnapshot = ({
  id: _id,
  version: _version,
  publishAt,
  variants,
  ...before
}: Snapshot): ProductDraft => ({
  ...before,
  publishAt: publishAt === null ? null : new Date(publishAt),
  variants: variants.map(({ salePriceMinor, saleLabel, saleUntil, prices, ...variant }) => ({
    ...variant,
    taxClass: taxClassOf(variant),
    prices: prices === undefined ? undefined : (prices ?? []).map(priceOfSnapshot),
    sale: saleOf({ salePriceMinor, saleLabel, saleUntil }),
  })),
});

type StoredSale = Pick<SnapshotPrice, 'salePriceMinor' | 'saleLabel' | 'saleUntil'>;

const saleOf = ({ salePriceMinor, saleLabel, saleUntil }: StoredSale): PriceIn['sale'] =>
  salePriceMinor === null
    ? null
    : {
        priceMinor: salePriceMinor,
        label: saleLabel ?? 'Sale',
        until: saleUntil === null ? null : new Date(saleUntil),
      };

/** A price in other money as it once was, to be saved again. */
export const priceOfSnapshot = ({ currency, listPriceMinor, ...sale }: SnapshotPrice): PriceIn => ({
  currency,
  listPriceMinor,
  sale: saleOf(sale),
});
