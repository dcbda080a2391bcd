'use client';

import { Notice } from '@souk/ui/notice';
import { useTranslations } from 'next-intl';
import { useSyncExternalStore } from 'react';

const listen = (changed: () => void): (() => void) => {
  addEventListener('online', changed);
  addEventListener('offline', changed);
  return () => {
    removeEventListener('online', changed);
    removeEventListener('offline', changed);
  };
};

/** Says so when the browser has lost the network; what is open keeps working. */
export function OfflineNotice() {
  const t = useTranslations('hall');
  const online = useSyncExternalStore(
    listen,
    () => navigator.onLine,
    () => true,
  );
  if (online) return null;
  return (
    <div className="fixed inset-x-5 bottom-6 z-50 mx-auto max-w-xl rounded-panel shadow-pop">
      <Notice kind="stale" title={t('offline')}>
        {t('offlineMore')}
      </Notice>
    </div>
  );
}
