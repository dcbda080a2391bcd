import { useEffect, useRef, useState } from 'react';
import { useMay } from '../desk/use-may';
import { RejectDialog } from './reject-dialog';
import { ReviewCard } from './review-card';
import { focusOn, onReviewKey } from './review-keys';
import type { DeskReview } from './review-types';
import { useDecide } from './use-decide';

type ReviewQueueProps = { reviews: readonly DeskReview[]; nowMs: number };

/** Reviews one below the other, decided with the mouse or the keys. The focus goes on to whoever is next. */
export function ReviewQueue({ reviews, nowMs }: ReviewQueueProps) {
  const decide = useDecide();
  const mayDecide = useMay('reviews.decide');
  const [rejecting, setRejecting] = useState<DeskReview | null>(null);
  const list = useRef<HTMLElement>(null);
  const left = useRef<number | null>(null);
  const leave = ({ id }: DeskReview) => {
    left.current = reviews.findIndex((review) => review.id === id);
  };
  const byId = (id: string) => (mayDecide ? reviews.find((review) => review.id === id) : undefined);
  const publish = (review: DeskReview | undefined) => {
    if (!review || review.state === 'published') return;
    leave(review);
    decide.publish(review);
  };
  const reject = (review: DeskReview | undefined) => {
    if (review && review.state !== 'rejected') setRejecting(review);
  };

  // What was decided goes away with the focus on it: the one that takes its place is read next.
  const shown = reviews.map(({ id }) => id).join();
  const before = useRef(shown);
  useEffect(() => {
    if (before.current === shown) return;
    before.current = shown;
    const place = left.current;
    left.current = null;
    if (place === null) return;
    const cards = list.current?.querySelectorAll<HTMLElement>('[data-review]') ?? [];
    focusOn(cards[Math.min(place, cards.length - 1)]);
  }, [shown]);

  return (
    <section
      ref={list}
      aria-label="Reviews"
      onKeyDown={(event) =>
        onReviewKey(event, {
          publish: (id) => publish(byId(id)),
          reject: (id) => reject(byId(id)),
        })
      }
    >
      {reviews.map((review) => (
        <ReviewCard
          key={review.id}
          review={review}
          nowMs={nowMs}
          mayDecide={mayDecide}
          busy={decide.busy}
          onPublish={() => publish(review)}
          onReject={() => reject(review)}
        />
      ))}
      {rejecting ? (
        <RejectDialog
          review={rejecting}
          onReject={(reason) => {
            leave(rejecting);
            return decide.reject(rejecting, reason);
          }}
          onClose={() => setRejecting(null)}
        />
      ) : null}
    </section>
  );
}
