'use client';

import { buttonClass } from '@souk/ui/button-class';
import { type ReactNode, useEffect } from 'react';

const again = (): void => location.reload();

/** Loads the page that was wanted, when it is pressed and as soon as there is a network. */
export function LookAgain({ children }: { children: ReactNode }) {
  useEffect(() => {
    addEventListener('online', again);
    return () => removeEventListener('online', again);
  }, []);
  return (
    <button type="button" className={buttonClass()} onClick={again}>
      {children}
    </button>
  );
}
