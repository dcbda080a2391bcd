'use client';

import { useEffect, useRef, useState } from 'react';
import { type Clocks, isInDoubt, secondsLeft, type TimeLeft } from './time-left';

const clocks = (): Clocks => ({ wallMs: Date.now(), steadyMs: performance.now() });

/** Whole seconds left of what the shop said, counted down once a second; `onDoubt` when it has to be asked again. */
export const useCountdown = ({ leftMs, heardAt }: TimeLeft, onDoubt: () => void): number => {
  const [left, setLeft] = useState(() => {
    const now = clocks();
    return secondsLeft({ leftMs, heardAt }, now, now);
  });
  const doubt = useRef(onDoubt);
  doubt.current = onDoubt;
  useEffect(() => {
    const start = clocks();
    let asked = false;
    const tick = (): void => {
      const now = clocks();
      setLeft(secondsLeft({ leftMs, heardAt }, start, now));
      if (asked || !isInDoubt(start, now)) return;
      asked = true;
      doubt.current();
    };
    tick();
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  }, [leftMs, heardAt]);
  return left;
};

/** "8:24" */
export const minutesAndSeconds = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
