'use client';

import { buttonClass } from '@souk/ui/button-class';
import { useRouter } from 'next/navigation';
import { type ReactNode, useEffect } from 'react';

const TRY_AGAIN_MS = 5_000;

/** Has the page made anew when it is pressed, and by itself as long as it stands there. */
export function AskAgain({ children }: { children: ReactNode }) {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), TRY_AGAIN_MS);
    return () => clearInterval(timer);
  }, [router]);
  return (
    <button type="button" className={buttonClass()} onClick={() => router.refresh()}>
      {children}
    </button>
  );
}
