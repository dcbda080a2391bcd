'use client';

import { type ReactNode, startTransition, useEffect, useState } from 'react';
import { useHydrated } from './use-hydrated.ts';

/**
 * What stands below the screen. In the HTML of a page it is there with the rest; where one comes by a link, what one
 * came for is painted first. An address that names a place in here leads to it then.
 */
export function BelowScreen({ children }: { children: ReactNode }) {
  const hydrated = useHydrated();
  const [shown, setShown] = useState(!hydrated);
  const [late] = useState(hydrated);
  useEffect(() => {
    if (shown) return;
    // The frame that is painted next does not hold it yet; what comes after that frame does.
    let soon: ReturnType<typeof setTimeout>;
    const frame = requestAnimationFrame(() => {
      soon = setTimeout(() => startTransition(() => setShown(true)));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(soon);
    };
  }, [shown]);
  useEffect(() => {
    if (late && shown && location.hash.length > 1)
      document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }, [late, shown]);
  return shown ? children : <div aria-hidden="true" className="min-h-[150vh]" />;
}
