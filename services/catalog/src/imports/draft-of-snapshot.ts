import type { ProductDraft } from '../products/product-draft.ts';
import type { Snapshot } from './snapshot.queries.ts';

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
  variants: variants.map(({ salePriceMinor, saleLabel, saleUntil, ...variant }) => ({
    ...variant,
    sale:
      salePriceMinor === null
        ? null
        : {
            priceMinor: salePriceMinor,
            label: saleLabel ?? 'Sale',
            until: saleUntil === null ? null : new Date(saleUntil),
          },
  })),
});
