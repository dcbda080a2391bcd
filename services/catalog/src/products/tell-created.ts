import { productChanged } from '@souk/events/catalog';
import type { Db } from '@souk/service-kit/database';
import { homeCurrency } from '@souk/service-kit/markets';
import { publishAll } from '@souk/service-kit/outbox';
import type { z } from 'zod';
import type { Created } from './create-products.ts';
import { imageOf } from './new-card.ts';
import type { PriceIn } from './product-draft.ts';

/**
 * Tells everyone of products that were just created, from what was written: reading them back would cost as much as
 * writing them. Says the same as `publishProductChanged` does of a product that is there.
 */
export const tellCreated = (tx: Db, products: Created[]): Promise<void> =>
  publishAll(
    tx,
    productChanged,
    products.map((product) => ({
      aggregateId: product.productId,
      aggregateVersion: 1,
      payload: stateOf(product),
    })),
  );

const stateOf = ({ productId, variantIds, draft, card }: Created): z.input<typeof productChanged.payload> => {
  const { handle, title, status, category, kind, variants, media } = draft;
  return {
    ...{ productId, handle, title, stall: category.stall },
    status: status === 'published' ? status : 'draft',
    formerHandles: [],
    categoryHandles: kind ? [category.handle, kind.handle] : [category.handle],
    variants: variants.map((variant, i) => ({
      ...{
        variantId: variantIds[i]!,
        title: variant.title,
        sku: variant.sku,
        optionValues: variant.optionValues,
      },
      listPriceMinor: variant.listPriceMinor,
      salePriceMinor: variant.sale?.priceMinor ?? null,
      saleLabel: variant.sale?.label ?? null,
      saleUntil: variant.sale?.until?.toISOString() ?? null,
      currency: homeCurrency,
      image: variant.mediaIndex === null ? card.image : imageOf(media[variant.mediaIndex]!),
      ...{ tracked: variant.tracked, allowBackorder: variant.allowBackorder },
      ...{ taxable: variant.taxClass !== 'none', taxClass: variant.taxClass },
      ...{ initialQuantity: variant.initialQuantity, initialBackOn: variant.initialBackOn },
      weightGrams: variant.weightGrams,
      prices: byCurrency(variant.prices).map(({ currency, listPriceMinor, sale }) => ({
        ...{ currency, listPriceMinor, salePriceMinor: sale?.priceMinor ?? null },
        saleLabel: sale?.label ?? null,
        saleUntil: sale?.until?.toISOString() ?? null,
      })),
    })),
    removedVariantIds: [],
  };
};

const byCurrency = (prices: PriceIn[] = []): PriceIn[] =>
  prices.toSorted((one, other) => (one.currency < other.currency ? -1 : 1));
