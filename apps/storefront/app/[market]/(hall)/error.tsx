'use client';

import { LostLight } from '../../../features/hall/lost-light.tsx';

/** Something broke while the page was made or used. */
export default function PageError({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return <LostLight onRetry={reset} mention={error.digest} />;
}
