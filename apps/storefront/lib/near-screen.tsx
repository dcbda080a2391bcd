'use client';

import { type ReactNode, useEffect, useRef, useState } from 'react';

/** How far below the screen a part is made ready, so that whoever scrolls finds it there. */
const AHEAD = '600px';

type Props = {
  id?: string;
  className?: string;
  label?: string;
  /** What stands there until then. */
  before?: ReactNode;
  children: () => ReactNode;
};

/** A part of the page that is made when it comes near the screen, or when somebody jumps to it by its address. */
export function NearScreen({ id, className, label, before, children }: Props) {
  const place = useRef<HTMLElement>(null);
  const [near, setNear] = useState(false);
  useEffect(() => {
    const here = place.current;
    if (!here || near) return;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && setNear(true), {
      rootMargin: AHEAD,
    });
    observer.observe(here);
    return () => observer.disconnect();
  }, [near]);
  return (
    <section ref={place} id={id} aria-label={label} className={className}>
      {near ? children() : before}
    </section>
  );
}
