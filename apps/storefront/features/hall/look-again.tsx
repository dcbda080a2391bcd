'use client';

import { buttonClass } from '@souk/ui/button-class';
import { type ReactNode, useEffect } from 'react';

const again = (): void => location.reload();

/** Loads the page that was wanted, when it is pressed and as soon as the shop can be reached. */
export function LookAgain({ children }: { children: ReactNode }) {
  useEffect(() => {
    const staying = new AbortController();
    const { signal } = staying;
    const leave = (): void => staying.abort();
    // A network is not the shop yet; and whoever is on the way to another page must not be called back to this one,
    // which a reload in that moment would do.
    const look = (): void => {
      fetch(location.href, { method: 'HEAD', cache: 'no-store', signal }).then(again, () => undefined);
    };
    addEventListener('online', look, { signal });
    addEventListener('beforeunload', leave, { signal });
    return leave;
  }, []);
  return (
    <button type="button" className={buttonClass()} onClick={again}>
      {children}
    </button>
  );
}
