import { Star } from 'lucide-react';

const places = [1, 2, 3, 4, 5];

/** How many of five stars somebody gave. */
export function Stars({ rating }: { rating: number }) {
  return (
    <span role="img" aria-label={`${rating} of 5 stars`} className="inline-flex gap-0.5">
      {places.map((place) => (
        <Star
          key={place}
          aria-hidden="true"
          className={`size-4 ${place <= rating ? 'fill-saffron text-saffron' : 'text-line-strong'}`}
        />
      ))}
    </span>
  );
}
