import type { ReactNode } from 'react';

/** Two cards across on phones, three or four beside. */
export function ProductGrid({ across = 3, children }: { across?: 3 | 4; children: ReactNode }) {
  const columns = across === 3 ? 'lg:grid-cols-3' : 'lg:grid-cols-4';
  return (
    <ul
      className={`grid grid-cols-2 gap-x-4 gap-y-8 sm:gap-x-6 sm:gap-y-12 md:max-lg:grid-cols-3 ${columns}`}
    >
      {children}
    </ul>
  );
}
