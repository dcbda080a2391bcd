'use client';

import { Share } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { toolClass } from '../ui/tool-class.ts';
import { useShareLink } from '../ui/use-share-link.ts';

/** Sends the page's address on. */
export function ShareButton({ title }: { title: string }) {
  const t = useTranslations('keep');
  const share = useShareLink();
  return (
    <button
      type="button"
      aria-label={t('share', { title })}
      title={t('share', { title })}
      className={toolClass}
      onClick={() => void share({ title, url: location.origin + location.pathname })}
    >
      <Share aria-hidden="true" className="size-5" strokeWidth={1.75} />
    </button>
  );
}
