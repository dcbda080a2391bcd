import { Logo } from '@souk/ui/logo';
import { Lock } from 'lucide-react';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { Says } from '../../../i18n/says.tsx';
import { shopName } from '../../../lib/market.ts';

type Props = { children: ReactNode; params: Promise<{ market: string }> };

/** At the till there is one thing to do, so the hall's signs stay outside. */
export default async function TillLayout({ children, params }: Props) {
  const { market } = await params;
  const t = await getTranslations('frame');
  return (
    <>
      <header className="hall flex h-16 items-center justify-between sm:h-22">
        <Link href={`/${market}`} aria-label={t('tillHome')}>
          <Logo name={shopName} className="text-[1.625rem] sm:text-[1.875rem]" />
        </Link>
        <p className="flex items-center gap-2 text-small text-ink-muted">
          <Lock aria-hidden="true" className="size-4" strokeWidth={1.75} />
          {t('secureTill')}
        </p>
      </header>
      <main id="main" tabIndex={-1} className="hall pt-4 pb-24 outline-none sm:pt-6">
        <Says groups={['till', 'lines', 'delivery', 'pay', 'refusals.till']}>{children}</Says>
      </main>
    </>
  );
}
