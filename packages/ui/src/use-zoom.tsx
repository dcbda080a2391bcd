'use client';

import { type PointerEvent, useCallback, useEffect, useRef, useState } from 'react';
import { type Frame, type Point, panBy, type View, whole, zoomTo } from './zoom-view.tsx';

const STEP = 1.6;
const TAP_SCALE = 2.5;
/** A finger that moved no further has tapped. */
const STILL_PX = 8;

type Options = {
  /** Another picture is shown whole again. */
  picture: string;
  /** A finger went this far across a picture that is shown whole. */
  onSwipe: (movedPx: number) => void;
};

const middle: Point = { x: 0, y: 0 };

/** A picture that comes nearer by wheel, pinch, tap and button, and is pushed about while it is near. */
export function useZoom({ picture, onSwipe }: Options) {
  const frame = useRef<HTMLDivElement>(null);
  const [{ of, view, gliding }, set] = useState({ of: picture, view: whole, gliding: false });
  const shown = of === picture ? view : whole;
  const pointers = useRef(new Map<number, Point>());
  const began = useRef<Point | null>(null);

  const sizeOf = (): Frame => frame.current?.getBoundingClientRect() ?? { width: 1, height: 1 };
  const show = useCallback(
    (next: (view: View) => View, glide: boolean) =>
      set((now) => ({ of: picture, view: next(now.of === picture ? now.view : whole), gliding: glide })),
    [picture],
  );
  const fromMiddle = useCallback(({ clientX, clientY }: { clientX: number; clientY: number }): Point => {
    const box = frame.current?.getBoundingClientRect();
    return box ? { x: clientX - box.x - box.width / 2, y: clientY - box.y - box.height / 2 } : middle;
  }, []);
  const scaleBy = (factor: number, at: Point, glide: boolean) =>
    show((now) => zoomTo(now, { scale: now.scale * factor, at, frame: sizeOf() }), glide);

  // The browser would zoom the whole page on a pinch of the touchpad, and React listens to wheels too politely to stop it.
  useEffect(() => {
    const box = frame.current;
    if (!box) return;
    const wheel = (event: WheelEvent) => {
      event.preventDefault();
      const factor = Math.exp(-event.deltaY / (event.ctrlKey ? 100 : 400));
      const size = box.getBoundingClientRect();
      show((now) => zoomTo(now, { scale: now.scale * factor, at: fromMiddle(event), frame: size }), false);
    };
    box.addEventListener('wheel', wheel, { passive: false });
    return () => box.removeEventListener('wheel', wheel);
  }, [show, fromMiddle]);

  const down = (event: PointerEvent) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    const here = fromMiddle(event);
    began.current = pointers.current.size === 0 ? here : null;
    pointers.current.set(event.pointerId, here);
  };
  const move = (event: PointerEvent) => {
    const before = pointers.current.get(event.pointerId);
    if (!before) return;
    const here = fromMiddle(event);
    const other = [...pointers.current].find(([id]) => id !== event.pointerId)?.[1];
    pointers.current.set(event.pointerId, here);
    if (other) {
      const apart = (one: Point) => Math.max(1, Math.hypot(one.x - other.x, one.y - other.y));
      scaleBy(apart(here) / apart(before), { x: (here.x + other.x) / 2, y: (here.y + other.y) / 2 }, false);
    } else if (shown.scale > 1) {
      show(
        (now) => panBy(now, { by: { x: here.x - before.x, y: here.y - before.y }, frame: sizeOf() }),
        false,
      );
    }
  };
  const up = (event: PointerEvent) => {
    const from = began.current;
    pointers.current.delete(event.pointerId);
    began.current = null;
    if (!from) return;
    const here = fromMiddle(event);
    if (Math.hypot(here.x - from.x, here.y - from.y) <= STILL_PX)
      show(
        (now) => (now.scale > 1 ? whole : zoomTo(now, { scale: TAP_SCALE, at: here, frame: sizeOf() })),
        true,
      );
    else if (shown.scale === 1 && event.pointerType === 'touch') onSwipe(here.x - from.x);
  };
  const leave = (event: PointerEvent) => {
    pointers.current.delete(event.pointerId);
    began.current = null;
  };

  return {
    frame,
    view: shown,
    gliding: of === picture && gliding,
    nearer: () => scaleBy(STEP, middle, true),
    further: () => scaleBy(1 / STEP, middle, true),
    whole: () => show(() => whole, true),
    pan: (by: Point) => show((now) => panBy(now, { by, frame: sizeOf() }), true),
    handlers: { onPointerDown: down, onPointerMove: move, onPointerUp: up, onPointerCancel: leave },
  };
}
