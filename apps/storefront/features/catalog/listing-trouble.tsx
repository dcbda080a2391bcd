'use client';

import { Notice } from '@souk/ui/notice';
import { useTranslations } from 'next-intl';
import { useErrorText } from '../../i18n/use-refusal-text.ts';

/** The narrowed view could not be had; what stands on the page stays. */
export default function ListingTrouble({ error }: { error: unknown }) {
  const t = useTranslations('listing');
  const errorText = useErrorText();
  return (
    <Notice kind="problem" title={t('failed')} className="mb-6">
      {errorText(error)}
    </Notice>
  );
}
