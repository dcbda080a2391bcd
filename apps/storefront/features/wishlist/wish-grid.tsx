'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { Market } from '../../lib/market.ts';
import { useTRPC } from '../../lib/trpc/client.ts';
import type { ProductCardData, Variant } from '../../lib/trpc/types.ts';
import { ProductGrid } from '../catalog/product-grid.tsx';
import { ShowMore } from '../ui/show-more.tsx';
import type { Wish } from './device-wishes.ts';

/** As many as are asked for in one address. */
const EACH = 24;

export type Wished = { wish: Wish; card: ProductCardData; variant: Variant | null };

type Props = {
  market: Market;
  wishes: readonly Wish[];
  children: (wished: Wished) => ReactNode;
  /** In place of the grid, when nothing of all this is in the hall any more. */
  gone: ReactNode;
};

/** Everything on a list, at the prices of now, a few rows at a time. */
export function WishGrid({ market, wishes, children, gone }: Props) {
  const [parts, setParts] = useState(1);
  const pages = Array.from({ length: parts }, (_, at) => ({
    name: `part ${at}`,
    page: wishes.slice(at * EACH, (at + 1) * EACH),
  }));
  const seen = Math.min(wishes.length, parts * EACH);
  return (
    <>
      <ProductGrid across={4}>
        {pages.map(({ name, page }, at) => (
          <Part
            key={name}
            market={market}
            wishes={page}
            gone={at === 0 && wishes.length <= EACH ? gone : null}
          >
            {children}
          </Part>
        ))}
      </ProductGrid>
      {seen < wishes.length && <ShowMore seen={seen} of={wishes.length} onMore={() => setParts(parts + 1)} />}
    </>
  );
}

function Part({ market, wishes, children, gone }: Props) {
  const trpc = useTRPC();
  // Asked once for what was on the list; what is taken off since need not be asked for again.
  const [asked, setAsked] = useState(wishes);
  const known = new Set(asked.map(({ handle }) => handle));
  if (wishes.some(({ handle }) => !known.has(handle))) setAsked(wishes);
  const { data } = useQuery({
    ...trpc.catalog.cards.queryOptions({
      market: market.code,
      handles: asked.map(({ handle }) => handle),
      variantIds: asked.flatMap(({ variantId }) => variantId ?? []),
    }),
    placeholderData: keepPreviousData,
  });
  if (!data) return wishes.slice(0, 8).map(({ handle }) => <Waiting key={handle} />);
  const found = wishes.flatMap((wish): Wished[] => {
    const card = data.cards.find((one) => one.asked === wish.handle)?.card;
    const variant = data.variants.find((one) => one.variant.id === wish.variantId)?.variant ?? null;
    return card ? [{ wish, card, variant }] : [];
  });
  if (found.length === 0 && gone) return <li className="col-span-full">{gone}</li>;
  return found.map(children);
}

function Waiting() {
  return (
    <li aria-hidden="true">
      <span className="block aspect-[15/16] rounded-tile bg-sunk" />
      <span className="mt-4 block h-5 w-2/3 rounded-xs bg-sunk" />
    </li>
  );
}
