'use client';

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC } from '../../lib/trpc/client.ts';
import type { Product, Variant } from '../../lib/trpc/types.ts';
import { chooseValue, firstChoice } from './variant-choice.ts';

export type StockedVariant = Variant & { available: number | null };

const MOST_ASKED = 100;

/** The chosen variant with its exact stock. The page carries a coarse figure; the exact one belongs to this moment. */
export function useVariant(product: Product) {
  const trpc = useTRPC();
  const asked = product.variants.slice(0, MOST_ASKED).map(({ id }) => id);
  const stock = useQuery({
    ...trpc.stock.availability.queryOptions({ variantIds: asked }),
    staleTime: 15_000,
    refetchOnWindowFocus: true,
  });
  const exact = new Map((stock.data ?? []).map((one) => [one.variantId, one]));
  const variants: StockedVariant[] = product.variants.map((variant) => {
    const known = exact.get(variant.id);
    return known
      ? { ...variant, band: known.band, backOn: known.backOn ?? variant.backOn, available: known.available }
      : { ...variant, available: null };
  });
  // What opens first is decided by the page and not by the exact stock, so that nothing jumps when that arrives.
  const [chosenId, setChosenId] = useState(firstChoice(product.variants)?.id);
  const chosen = variants.find(({ id }) => id === chosenId) ?? variants[0];
  const choose = (place: number, value: string) =>
    setChosenId(chooseValue(variants, { chosen: chosen?.optionValues ?? [], place, value })?.id ?? chosenId);
  return { variants, chosen, choose, stockIsOld: stock.isError };
}
