'use client';

import { useTranslations } from 'next-intl';
import { TheirWords } from '../../i18n/their-words.tsx';
import { Tile } from '../ui/tile.tsx';
import { OwnReview } from './own-review.tsx';
import { useOwnReviews } from './use-own-reviews.ts';

type Line = {
  productId: string;
  handle: string;
  title: string;
  stall: string;
  image: { src: string | null; alt: string; art: boolean };
  shippedQuantity: number;
};

/** What was sent may be reviewed by whoever bought it with an account; each thing once, however many lines it has. */
export function OrderReviews({ lines }: { lines: readonly Line[] }) {
  const t = useTranslations('reviews');
  const sent = lines.filter(
    ({ shippedQuantity, productId }, place) =>
      shippedQuantity > 0 && lines.findIndex((line) => line.productId === productId) === place,
  );
  const own = useOwnReviews(sent.map(({ productId }) => productId)).data ?? [];
  const things = sent.flatMap((line) => {
    const theirs = own.find(({ productId }) => productId === line.productId);
    return theirs && (theirs.bought || theirs.review) ? [{ ...line, own: theirs }] : [];
  });
  if (things.length === 0) return null;
  return (
    <section aria-labelledby="say">
      <h2 id="say" className="display mb-2 text-title">
        {t('howWasIt')}
      </h2>
      <ul className="divide-y divide-line">
        {things.map(({ productId, handle, title, stall, image, own: theirs }) => (
          <li key={productId} className="flex gap-5 py-5">
            <span className="w-16 shrink-0">
              <Tile picture={{ ...image, alt: '' }} stall={stall} size="thumb" />
            </span>
            <div className="min-w-0">
              <p className="display text-name">
                <TheirWords>{title}</TheirWords>
              </p>
              <OwnReview own={theirs} handle={handle} title={title} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
