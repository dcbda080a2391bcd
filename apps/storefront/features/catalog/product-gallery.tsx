'use client';

import { Badge } from '@souk/ui/badge';
import { classNames } from '@souk/ui/class-names';
import type { Picture } from '@souk/ui/tile';
import { useTranslations } from 'next-intl';
import type { RefObject } from 'react';
import { Tile } from '../ui/tile.tsx';

type Props = {
  pictures: Picture[];
  shown: Picture;
  onShow: (picture: Picture) => void;
  badge: { tone: 'ink' | 'terracotta' | 'paper'; text: string } | null;
  soldOut: boolean;
  stage: RefObject<HTMLDivElement | null>;
};

/** The object on its stage, with its other views beside it. */
export function ProductGallery({ pictures, shown, onShow, badge, soldOut, stage }: Props) {
  const t = useTranslations('product');
  const several = pictures.length > 1;
  return (
    <div
      className={classNames('flex flex-col lg:grid lg:gap-5', several && 'lg:-ms-1 lg:grid-cols-[88px_1fr]')}
    >
      {several && (
        <ul
          aria-label={t('pictures')}
          className="-mx-5 flex gap-3 overflow-x-auto p-5 max-lg:order-last max-lg:pb-1 sm:-mx-6 sm:px-6 lg:mx-0 lg:max-h-[810px] lg:flex-col lg:overflow-y-auto lg:p-1"
        >
          {pictures.map((picture, at) => (
            <li key={picture.src ?? picture.alt} className="shrink-0">
              <button
                type="button"
                aria-label={t('picture', { number: at + 1, shows: picture.alt })}
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
      <div ref={stage} className="max-lg:-mx-5 max-lg:aspect-[390/419] sm:max-lg:-mx-6 lg:min-h-[664px]">
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
      </div>
    </div>
  );
}
