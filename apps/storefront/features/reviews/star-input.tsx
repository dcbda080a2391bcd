'use client';

import { classNames } from '@souk/ui/class-names';
import { Star } from '@souk/ui/star';
import { useTranslations } from 'next-intl';
import { useId } from 'react';

type Props = { value: number; refusal?: string; onChange: (value: number) => void };

const places = [1, 2, 3, 4, 5];

/** Five stars to choose from, with the arrow keys or a tap. */
export function StarInput({ value, refusal, onChange }: Props) {
  const t = useTranslations('reviews');
  const group = useId();
  return (
    <fieldset aria-describedby={refusal ? `${group}-note` : undefined}>
      <legend className="text-small font-semibold">{t('yourStars')}</legend>
      <div className="mt-2 flex">
        {places.map((place) => (
          <label key={place} className="relative grid size-11 place-items-center">
            <input
              type="radio"
              name={group}
              value={place}
              checked={place === value}
              onChange={() => onChange(place)}
              aria-label={t('given', { rating: place })}
              className="absolute inset-0 m-0 size-full cursor-pointer appearance-none rounded-field"
            />
            <Star
              className={classNames(
                'pointer-events-none size-7 stroke-[0.8] stroke-line-strong transition-colors duration-(--duration-quick)',
                place <= value ? 'fill-saffron' : 'fill-none',
              )}
            />
          </label>
        ))}
      </div>
      <p id={`${group}-note`} aria-live="polite" className="text-small font-medium text-danger empty:hidden">
        {refusal}
      </p>
    </fieldset>
  );
}
