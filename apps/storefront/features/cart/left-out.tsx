'use client';

import { Notice } from '@souk/ui/notice';
import type { Cart } from '../../lib/trpc/types.ts';
import { useChangeCart } from './use-change-cart.ts';

type Line = Cart['leftOut'][number];

/** `Rose Teapot: you wanted 120, and 99 of one thing is the most.` */
const reasonOf = ({ title, wanted, quantity }: Line): string =>
  quantity === 0
    ? `${title} did not fit in: a bag holds 100 different things.`
    : `${title}: together that would be ${wanted}, and ${quantity} of one thing is the most.`;

/** What did not fit when the bag of a guest and the bag of the account became one; shown until it was read. */
export function LeftOut({ lines }: { lines: Cart['leftOut'] }) {
  const { acknowledgeLeftOut } = useChangeCart();
  if (lines.length === 0) return null;
  return (
    <Notice kind="stale" title="Your two bags are one now, and not everything fitted." className="mt-5">
      {lines.map((line) => (
        <span key={line.variantId} className="block">
          {reasonOf(line)}
        </span>
      ))}
      <button
        type="button"
        className="link"
        disabled={acknowledgeLeftOut.isPending}
        onClick={() => acknowledgeLeftOut.mutate()}
      >
        Fine with me
      </button>
    </Notice>
  );
}
