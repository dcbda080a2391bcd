'use client';

import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from './class-names.tsx';
import { iconButtonClass } from './icon-button.tsx';

type Props = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  /** dialog: in the middle; drawer: at the side where lines end; top: under the head of the page. */
  place?: 'middle' | 'side' | 'top';
  /** What the cross in the corner is called. */
  closeLabel?: string;
  /** Stays at the foot while the rest scrolls. */
  footer?: ReactNode;
  children: ReactNode;
};

const places = {
  middle:
    'top-1/2 left-1/2 max-h-[calc(100dvh-32px)] w-[min(560px,calc(100vw-32px))] -translate-1/2 data-ending-style:scale-[.98] data-starting-style:scale-[.98]',
  side: 'inset-y-2 end-2 w-[min(496px,calc(100vw-16px))] sm:inset-y-4 sm:end-4 data-ending-style:translate-x-[calc(100%+24px)] data-starting-style:translate-x-[calc(100%+24px)] rtl:data-ending-style:-translate-x-[calc(100%+24px)] rtl:data-starting-style:-translate-x-[calc(100%+24px)]',
  top: 'top-2 left-1/2 max-h-[calc(100dvh-16px)] w-[min(760px,calc(100vw-16px))] -translate-x-1/2 sm:top-4 data-ending-style:-translate-y-4 data-starting-style:-translate-y-4',
};

/** A sheet over the page. Focus stays inside, Escape closes, and focus returns to what opened it. */
export function Dialog(props: Props) {
  const { open, onOpenChange, title, place = 'middle', closeLabel = 'Close', footer, children } = props;
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-(--scrim) transition-opacity duration-(--duration-sheet) data-ending-style:opacity-0 data-ending-style:duration-200 data-starting-style:opacity-0" />
        <Base.Popup
          className={classNames(
            'fixed z-50 flex flex-col overflow-hidden rounded-sheet bg-paper text-ink shadow-pop',
            'transition-[translate,scale,opacity] duration-(--duration-sheet) ease-settle data-starting-style:opacity-0',
            'data-ending-style:opacity-0 data-ending-style:duration-200 data-ending-style:ease-leave motion-reduce:duration-0!',
            places[place],
          )}
        >
          <div className="flex items-center justify-between gap-4 px-6 pt-6 pb-2 sm:px-8">
            <Base.Title className="display text-title">{title}</Base.Title>
            <Base.Close aria-label={closeLabel} className={classNames(iconButtonClass, '-me-3')}>
              <X aria-hidden="true" className="size-5" strokeWidth={1.75} />
            </Base.Close>
          </div>
          <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-6 pb-6 sm:px-8">
            {children}
          </div>
          {footer && <div className="border-t border-line px-6 py-5 sm:px-8">{footer}</div>}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
