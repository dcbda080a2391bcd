'use client';

import { Badge } from '@souk/ui/badge';
import { classNames } from '@souk/ui/class-names';
import type { Picture } from '@souk/ui/tile';
import { useTranslations } from 'next-intl';
import { lazy, type ReactNode, type RefObject, Suspense, useRef } from 'react';
import { useHydrated } from '../../lib/use-hydrated.ts';
import { Tile } from '../ui/tile.tsx';

/** Keys, fingers and the close-up come once the page is alive: until then a picture is shown by pressing it. */
const GalleryCloser = lazy(() => import('./gallery-closer.tsx'));

type Props = {
  pictures: Picture[];
  shown: Picture;
  onShow: (picture: Picture) => void;
  badge: { tone: 'ink' | 'terracotta' | 'paper'; text: string } | null;
  soldOut: boolean;
  stage: RefObject<HTMLDivElement | null>;
  /** What lies over the stage's corner. */
  children: ReactNode;
};

/** The object on its stage, with its other views beside it: by pointer, by finger and by keys; a press looks closer. */
export function ProductGallery({ pictures, shown, onShow, badge, soldOut, stage, children }: Props) {
  const t = useTranslations('product');
  const alive = useHydrated();
  const list = useRef<HTMLUListElement>(null);
  const several = pictures.length > 1;
  const at = Math.max(
    0,
    pictures.findIndex(({ src }) => src === shown.src),
  );
  return (
    <div
      className={classNames('flex flex-col lg:grid lg:gap-5', several && 'lg:-ms-1 lg:grid-cols-[88px_1fr]')}
    >
      {several && (
        <ul
          ref={list}
          aria-label={t('pictures')}
          className="-mx-5 flex gap-3 overflow-x-auto p-5 max-lg:order-last max-lg:pb-1 sm:-mx-6 sm:px-6 lg:mx-0 lg:max-h-[810px] lg:flex-col lg:overflow-y-auto lg:p-1"
        >
          {pictures.map((picture, place) => (
            <li key={picture.src ?? picture.alt} className="shrink-0">
              <button
                type="button"
                aria-label={t('picture', { number: place + 1, shows: picture.alt })}
                aria-pressed={picture.src === shown.src}
                className="block w-20 rounded-field ring-offset-2 ring-offset-paper aria-pressed:ring-2 aria-pressed:ring-ink"
                onClick={() => onShow(picture)}
              >
                <Tile picture={{ ...picture, alt: '' }} size="thumb" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <div
        ref={stage}
        className="relative max-lg:-mx-5 max-lg:aspect-[390/419] sm:max-lg:-mx-6 lg:min-h-[664px]"
      >
        <Tile
          picture={shown}
          size="stage"
          longShadow
          eager
          soldOut={soldOut}
          className="max-lg:rounded-none!"
        >
          {badge && (
            <Badge tone={badge.tone} className="absolute top-4 start-5 lg:top-6 lg:start-6">
              {badge.text}
            </Badge>
          )}
        </Tile>
        {alive && shown.src !== null && (
          <Suspense>
            <GalleryCloser {...{ pictures, at, onShow, list }} />
          </Suspense>
        )}
        {children}
      </div>
    </div>
  );
}
