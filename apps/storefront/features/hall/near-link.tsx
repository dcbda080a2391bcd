'use client';

import Link from 'next/link';
import { type ComponentProps, useState } from 'react';

/**
 * A link whose page is fetched when a pointer, a finger or the focus comes near it. Fetching every page a grid leads
 * to would cost each visitor, and the server, dozens of pages that nobody opens.
 */
export function NearLink(props: Omit<ComponentProps<typeof Link>, 'prefetch'>) {
  const [near, setNear] = useState(false);
  const come = () => setNear(true);
  return (
    <Link
      {...props}
      prefetch={near ? null : false}
      onPointerEnter={come}
      onTouchStart={come}
      onFocus={come}
    />
  );
}
