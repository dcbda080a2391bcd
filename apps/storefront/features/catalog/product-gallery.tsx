'use client';

import { Badge } from '@souk/ui/badge';
import { classNames } from '@souk/ui/class-names';
import type { Picture } from '@souk/ui/tile';
import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import {
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  type RefObject,
  useRef,
  useState,
} from 'react';
import { Tile } from '../ui/tile.tsx';
import { turned, turnOfKey, turnOfSwipe } from './turn-page.ts';

const loadZoom = () => import('./gallery-zoom.tsx');
const GalleryZoom = dynamic(loadZoom, { ssr: false });

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
  const [closer, setCloser] = useState(false);
  const [toSay, setToSay] = useState('');
  const list = useRef<HTMLUListElement>(null);
  const touchedAt = useRef<number | null>(null);
  const swiped = useRef(false);
  const several = pictures.length > 1;
  const at = Math.max(
    0,
    pictures.findIndex(({ src }) => src === shown.src),
  );
  const turn = (by: 1 | -1): number => {
    const next = turned({ at, count: pictures.length, by });
    const picture = pictures[next];
    if (several && picture) {
      onShow(picture);
      setToSay(t('picture', { number: next + 1, shows: picture.alt }));
    }
    return next;
  };
  const press = (event: KeyboardEvent) => {
    const inList = list.current?.contains(event.currentTarget) === true;
    const by = turnOfKey(event.key, { upright: inList });
    if (by === null || !several) return;
    event.preventDefault();
    const next = turn(by);
    if (inList) list.current?.querySelectorAll('button')[next]?.focus();
  };
  const lift = ({ clientX }: PointerEvent) => {
    const by = touchedAt.current === null ? null : turnOfSwipe(clientX - touchedAt.current);
    touchedAt.current = null;
    swiped.current = by !== null;
    if (by !== null) turn(by);
  };
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
                onKeyDown={press}
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
        {shown.src !== null && (
          <button
            type="button"
            aria-label={t('closer')}
            className="absolute inset-0 cursor-zoom-in touch-pan-y rounded-tile max-lg:-outline-offset-4"
            onPointerEnter={() => void loadZoom()}
            onFocus={() => void loadZoom()}
            onKeyDown={press}
            onPointerDown={({ pointerType, clientX }) => {
              touchedAt.current = pointerType === 'touch' ? clientX : null;
              swiped.current = false;
            }}
            onPointerUp={lift}
            onPointerCancel={() => {
              touchedAt.current = null;
            }}
            onClick={() => {
              if (!swiped.current) setCloser(true);
            }}
          />
        )}
        {children}
        <span role="status" className="sr-only">
          {toSay}
        </span>
      </div>
      {closer && <GalleryZoom pictures={pictures} at={at} onTurn={turn} onClose={() => setCloser(false)} />}
    </div>
  );
}
