import { classNames } from '@souk/ui/class-names';
import { useTranslations } from 'next-intl';

const places = [1, 2, 3, 4, 5];
export const starPath = 'm8 .8 2.1 4.7 5.1.5-3.8 3.4 1.1 5L8 11.8l-4.5 2.6 1.1-5L.8 6l5.1-.5z';

/** How many of five stars somebody gave, in saffron beside the words for it. */
export function Stars({ rating }: { rating: number }) {
  const t = useTranslations('reviews');
  return (
    <span role="img" aria-label={t('given', { rating })} className="inline-flex gap-1">
      {places.map((place) => (
        <svg
          key={place}
          aria-hidden="true"
          viewBox="0 0 16 16"
          className={classNames('size-4', place <= rating ? 'fill-saffron' : 'fill-line-strong/40')}
        >
          <path d={starPath} />
        </svg>
      ))}
    </span>
  );
}
