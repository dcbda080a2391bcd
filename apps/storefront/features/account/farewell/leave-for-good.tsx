'use client';

import { buttonClass } from '@souk/ui/button-class';
import Link from 'next/link';
import { useTranslations } from 'next-intl';

/** The way out for good, below what the shop knows. */
export function LeaveForGood({ market }: { market: string }) {
  const t = useTranslations('farewell');
  return (
    <section aria-labelledby="leave" className="mt-14 border-t border-line pt-10">
      <h2 id="leave" className="display mb-2 text-section-sm">
        {t('title')}
      </h2>
      <p className="mb-6 text-ink-muted">{t('teaser')}</p>
      <Link
        href={`/${market}/account/delete`}
        prefetch={false}
        className={buttonClass({ variant: 'quiet', size: 'medium' })}
      >
        {t('begin')}
      </Link>
    </section>
  );
}
