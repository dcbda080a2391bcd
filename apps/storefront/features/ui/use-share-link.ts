'use client';

import { toast } from '@souk/ui/toast';
import { useTranslations } from 'next-intl';

type Link = { title: string; url: string };

/** Whoever closes the device's own sheet has decided; anything else means that there is none to speak of. */
const wasDeclined = (error: unknown): boolean => error instanceof DOMException && error.name === 'AbortError';

/** Sends a link by whatever the device offers; where it offers nothing the link is copied, and that is said. */
export const useShareLink = (): ((link: Link) => Promise<void>) => {
  const t = useTranslations('keep');
  return async ({ title, url }) => {
    try {
      if (navigator.share) return await navigator.share({ title, url });
    } catch (error) {
      if (wasDeclined(error)) return;
    }
    try {
      await navigator.clipboard.writeText(url);
      toast(t('copied'));
    } catch {
      toast(t('notCopied'));
    }
  };
};
