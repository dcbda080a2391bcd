'use client';

import { type ReactNode, type RefObject, useEffect, useState } from 'react';

type Props = { watch: RefObject<HTMLElement | null>; children: ReactNode };

/** On phones the way to buy comes back as a bar at the foot once the button has left the screen. */
export function StickyBuyBar({ watch, children }: Props) {
  const [away, setAway] = useState(false);
  useEffect(() => {
    const button = watch.current;
    if (!button) return;
    // All that lies below counts as on the screen, so that a jump from far above to far below is noticed too.
    const observer = new IntersectionObserver(([entry]) => setAway(entry?.isIntersecting === false), {
      rootMargin: '0px 0px 100000px 0px',
    });
    observer.observe(button);
    return () => observer.disconnect();
  }, [watch]);
  if (!away) return null;
  return (
    <div className="fixed inset-x-0 bottom-0 z-30 flex items-center gap-4 border-t border-line bg-paper px-5 py-3 lg:hidden">
      {children}
    </div>
  );
}
