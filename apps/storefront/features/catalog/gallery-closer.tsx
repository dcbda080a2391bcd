'use client';

import type { Picture } from '@souk/ui/tile';
import { useTranslations } from 'next-intl';
import {
  lazy,
  type PointerEvent,
  type RefObject,
  Suspense,
  useEffect,
  useEffectEvent,
  useRef,
  useState,
} from 'react';
import { turned, turnOfKey, turnOfSwipe } from './turn-page.ts';

const loadZoom = () => import('./gallery-zoom.tsx');
const GalleryZoom = lazy(loadZoom);

type Props = {
  pictures: Picture[];
  /** Which of them is shown. */
  at: number;
  onShow: (picture: Picture) => void;
  /** The small pictures beside the stage. */
  list: RefObject<HTMLUListElement | null>;
};

/** Over the whole stage: a press looks closer, a finger and the arrow keys turn to the next picture. */
export default function GalleryCloser({ pictures, at, onShow, list }: Props) {
  const t = useTranslations('product');
  const [closer, setCloser] = useState(false);
  const [toSay, setToSay] = useState('');
  const button = useRef<HTMLButtonElement>(null);
  const touchedAt = useRef<number | null>(null);
  const swiped = useRef(false);
  const several = pictures.length > 1;
  const turn = (by: 1 | -1): number => {
    const next = turned({ at, count: pictures.length, by });
    const picture = pictures[next];
    if (several && picture) {
      onShow(picture);
      setToSay(t('picture', { number: next + 1, shows: picture.alt }));
    }
    return next;
  };
  const press = useEffectEvent((event: KeyboardEvent) => {
    const inList = event.currentTarget === list.current;
    const by = turnOfKey(event.key, { upright: inList });
    if (by === null || !several) return;
    event.preventDefault();
    const next = turn(by);
    if (inList) list.current?.querySelectorAll('button')[next]?.focus();
  });
  useEffect(() => {
    const places: (HTMLElement | null)[] = [list.current, button.current];
    const listen = (event: KeyboardEvent) => press(event);
    for (const place of places) place?.addEventListener('keydown', listen);
    return () => {
      for (const place of places) place?.removeEventListener('keydown', listen);
    };
  }, [list]);
  const lift = ({ clientX }: PointerEvent) => {
    const by = touchedAt.current === null ? null : turnOfSwipe(clientX - touchedAt.current);
    touchedAt.current = null;
    swiped.current = by !== null;
    if (by !== null) turn(by);
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        aria-label={t('closer')}
        className="absolute inset-0 cursor-zoom-in touch-pan-y rounded-tile max-lg:-outline-offset-4"
        onPointerEnter={() => void loadZoom()}
        onFocus={() => void loadZoom()}
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
      <span role="status" className="sr-only">
        {toSay}
      </span>
      {closer && (
        <Suspense>
          <GalleryZoom pictures={pictures} at={at} onTurn={turn} onClose={() => setCloser(false)} />
        </Suspense>
      )}
    </>
  );
}
