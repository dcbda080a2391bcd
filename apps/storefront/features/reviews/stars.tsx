import { classNames } from '@souk/ui/class-names';
import { Star } from '@souk/ui/star';
import { useTranslations } from 'next-intl';

const places = [1, 2, 3, 4, 5];

/** How many of five stars somebody gave, in saffron beside the words for it. */
export function Stars({ rating }: { rating: number }) {
  const t = useTranslations('reviews');
  return (
    <span role="img" aria-label={t('given', { rating })} className="inline-flex gap-1">
      {places.map((place) => (
        <Star
          key={place}
          className={classNames('size-4', place <= rating ? 'fill-saffron' : 'fill-line-strong/40')}
        />
      ))}
    </span>
  );
}
