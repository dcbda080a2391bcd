import { Button } from '@souk/ui/button';
import Link from 'next/link';
import { momentOf } from '../orders/order-time';
import { ThingTile } from '../orders/thing-tile';
import type { DeskReview } from './review-types';
import { Stars } from './stars';

type ReviewCardProps = {
  review: DeskReview;
  nowMs: number;
  mayDecide: boolean;
  busy: boolean;
  onPublish: () => void;
  onReject: () => void;
};

const small = { size: 'small', className: 'max-md:h-11' } as const;

/** One review with the thing it is about. The words are shown as the text they are. */
export function ReviewCard({ review, nowMs, mayDecide, busy, onPublish, onReject }: ReviewCardProps) {
  const { product, title, body, author, rating, language, editedAt, edited, state, reason } = review;
  return (
    <article
      data-review={review.id}
      aria-label={`“${title}” about ${product.title}`}
      className="grid gap-3 border-line border-b px-5 py-4 last:border-b-0 focus-within:bg-sunk/50"
    >
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <ThingTile image={product.image} stall={product.stall} className="size-11 rounded-sm" />
        <div className="min-w-0 flex-1">
          <Link href={`/catalogue/${product.id}`} className="block truncate font-semibold">
            {product.title}
          </Link>
          <p className="text-ink-muted text-tiny">
            {author || 'Deleted account'}, <time dateTime={editedAt}>{momentOf(editedAt, nowMs)}</time>
            {edited ? ', changed since' : ''}
          </p>
        </div>
        <Stars rating={rating} />
      </div>
      <div lang={language} dir="auto" className="max-w-[75ch]">
        <p className="font-semibold break-words">{title}</p>
        <p className="mt-1 break-words whitespace-pre-wrap">{body}</p>
      </div>
      {reason ? (
        <p className="text-ink-muted">
          Not published: <span className="break-words text-ink">{reason}</span>
        </p>
      ) : null}
      {mayDecide ? (
        <div className="flex flex-wrap gap-2">
          {state === 'published' ? null : (
            <Button {...small} busy={busy} onClick={onPublish} aria-keyshortcuts="a">
              Publish
            </Button>
          )}
          {state === 'rejected' ? null : (
            <Button {...small} variant="quiet" onClick={onReject} aria-keyshortcuts="r">
              {state === 'published' ? 'Take down' : 'Reject'}
            </Button>
          )}
        </div>
      ) : null}
    </article>
  );
}
