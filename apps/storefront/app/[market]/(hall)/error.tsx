'use client';

import { Button } from '@souk/ui/button';
import { useTranslations } from 'next-intl';
import { LostLight } from '../../../features/hall/lost-light.tsx';

/** Something broke while the page was made or used. */
export default function PageError({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  const ui = useTranslations('ui');
  return <LostLight retry={<Button onClick={reset}>{ui('tryAgain')}</Button>} mention={error.digest} />;
}
