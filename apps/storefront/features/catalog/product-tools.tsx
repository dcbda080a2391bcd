'use client';

import { useEffect } from 'react';
import { HeartButton } from '../wishlist/heart-button.tsx';
import { seenProducts } from './seen-products.ts';
import { ShareButton } from './share-button.tsx';

type Props = { handle: string; title: string; variantId: string };

/** Over the corner of the stage: wish for it, send it to somebody. That it was looked at is noted on the way. */
export default function ProductTools({ handle, title, variantId }: Props) {
  useEffect(() => seenProducts.note(handle), [handle]);
  return (
    <div className="absolute end-4 top-3 flex flex-col gap-2 lg:end-5 lg:top-5">
      <HeartButton handle={handle} title={title} variantId={variantId} />
      <ShareButton title={title} />
    </div>
  );
}
