'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { LostLight } from './lost-light.tsx';

const TRY_AGAIN_MS = 5_000;

/** The page could not be made because nobody answered. Asks again by itself until somebody does. */
export function Away() {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), TRY_AGAIN_MS);
    return () => clearInterval(timer);
  }, [router]);
  return <LostLight onRetry={() => router.refresh()} />;
}
