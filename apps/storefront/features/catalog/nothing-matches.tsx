'use client';

import { Button } from '@souk/ui/button';
import { EmptyState } from '@souk/ui/empty-state';
import { useTranslations } from 'next-intl';

export default function NothingMatches({ clear }: { clear: () => void }) {
  const t = useTranslations('listing');
  return (
    <EmptyState
      level="h2"
      title={t('nothing')}
      art="/art/basket.webp"
      actions={
        <Button variant="quiet" onClick={clear}>
          {t('everythingAgain')}
        </Button>
      }
    >
      <p>{t('nothingMore')}</p>
    </EmptyState>
  );
}
