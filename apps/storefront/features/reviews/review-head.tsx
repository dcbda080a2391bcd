import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Tile } from '../ui/tile.tsx';

type Picture = { src: string | null; alt: string; art: boolean };
type Props = { picture: Picture | undefined; stall: string; title: string; children: ReactNode };

/** The thing a review is about, beside what there is to write. */
export function ReviewHead({ picture, stall, title, children }: Props) {
  const t = useTranslations('reviews');
  return (
    <div className="mx-auto grid max-w-220 gap-x-14 gap-y-7 sm:grid-cols-[220px_minmax(0,1fr)]">
      <div className="w-32 sm:w-auto">
        <Tile picture={{ src: null, art: false, ...picture, alt: '' }} stall={stall} size="card" />
      </div>
      <div>
        <h1 className="display-title mb-6 text-section-sm sm:text-section">{t('about', { title })}</h1>
        {children}
      </div>
    </div>
  );
}
