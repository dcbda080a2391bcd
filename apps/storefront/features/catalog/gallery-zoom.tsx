'use client';

import { classNames } from '@souk/ui/class-names';
import type { Picture } from '@souk/ui/tile';
import { useZoom } from '@souk/ui/use-zoom';
import { ZoomFrame } from '@souk/ui/zoom-frame';
import { MOST_ZOOM } from '@souk/ui/zoom-view';
import { ChevronLeft, ChevronRight, X, ZoomIn, ZoomOut } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { turnOfKey, turnOfSwipe } from './turn-page.ts';

type Props = { pictures: Picture[]; at: number; onTurn: (by: 1 | -1) => void; onClose: () => void };

const PAN_PX = 90;
const pans: Record<string, { x: number; y: number }> = {
  ArrowLeft: { x: PAN_PX, y: 0 },
  ArrowRight: { x: -PAN_PX, y: 0 },
  ArrowUp: { x: 0, y: PAN_PX },
  ArrowDown: { x: 0, y: -PAN_PX },
};

/**
 * One picture on the whole screen, as near as one likes. The browser's own dialog: it keeps the focus inside, closes
 * with Escape and gives the focus back to what opened it.
 */
export default function GalleryZoom({ pictures, at, onTurn, onClose }: Props) {
  const t = useTranslations('product');
  const ui = useTranslations('ui');
  const dialog = useRef<HTMLDialogElement>(null);
  const picture = pictures[at];
  const several = pictures.length > 1;
  const zoom = useZoom({
    picture: picture?.src ?? '',
    onSwipe: (movedPx) => {
      const by = several ? turnOfSwipe(movedPx) : null;
      if (by !== null) onTurn(by);
    },
  });
  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal();
  }, []);
  if (!picture) return null;
  const { view } = zoom;
  const press = (event: KeyboardEvent) => {
    const { key } = event;
    const pan = view.scale > 1 ? pans[key] : undefined;
    const by = turnOfKey(key, { upright: false });
    if (pan) zoom.pan(pan);
    else if (by !== null && several) onTurn(by);
    else if (key === '+' || key === '=') zoom.nearer();
    else if (key === '-') zoom.further();
    else if (key === '0') zoom.whole();
    else return;
    event.preventDefault();
  };
  return (
    <dialog
      ref={dialog}
      aria-label={t('closeUp')}
      className="fixed inset-0 m-0 size-full max-h-none max-w-none overflow-hidden overscroll-contain bg-tile text-ink backdrop:bg-transparent"
      onClose={onClose}
      onKeyDown={press}
    >
      <ZoomFrame picture={picture} zoom={zoom} />
      <Round label={ui('close')} className="top-4 end-4" onPress={() => dialog.current?.close()}>
        <X aria-hidden="true" className="size-5" strokeWidth={1.75} />
      </Round>
      {several && (
        <>
          <Round label={t('before')} className="start-4 top-1/2 -translate-y-1/2" onPress={() => onTurn(-1)}>
            <ChevronLeft aria-hidden="true" className="size-5 rtl:-scale-x-100" strokeWidth={1.75} />
          </Round>
          <Round label={t('next')} className="end-4 top-1/2 -translate-y-1/2" onPress={() => onTurn(1)}>
            <ChevronRight aria-hidden="true" className="size-5 rtl:-scale-x-100" strokeWidth={1.75} />
          </Round>
        </>
      )}
      <div className="absolute inset-x-0 bottom-5 flex items-center justify-center gap-3">
        <Round label={t('further')} disabled={view.scale <= 1} onPress={zoom.further}>
          <ZoomOut aria-hidden="true" className="size-5" strokeWidth={1.75} />
        </Round>
        {several && (
          <p role="status" className="rounded-pill bg-raised px-4 py-2 text-small font-semibold tabular-nums">
            <span aria-hidden="true">{t('place', { number: at + 1, count: pictures.length })}</span>
            <span className="sr-only">{t('picture', { number: at + 1, shows: picture.alt })}</span>
          </p>
        )}
        <Round label={t('nearer')} disabled={view.scale >= MOST_ZOOM} onPress={zoom.nearer}>
          <ZoomIn aria-hidden="true" className="size-5" strokeWidth={1.75} />
        </Round>
      </div>
    </dialog>
  );
}

type RoundProps = {
  label: string;
  className?: string;
  /** Stays reachable, so that the focus does not fall out when the end is reached. */
  disabled?: boolean;
  onPress: () => void;
  children: ReactNode;
};

function Round({ label, className, disabled, onPress, children }: RoundProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      aria-disabled={disabled || undefined}
      className={classNames(
        'inline-flex size-12 shrink-0 items-center justify-center rounded-pill bg-raised text-ink shadow-pop transition-[scale] duration-(--duration-quick) hover:bg-paper active:scale-[.98] aria-disabled:text-line-strong',
        className && `absolute ${className}`,
      )}
      onClick={() => {
        if (!disabled) onPress();
      }}
    >
      {children}
    </button>
  );
}
