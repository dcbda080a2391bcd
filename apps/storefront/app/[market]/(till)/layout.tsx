import { Logo } from '@souk/ui/logo';
import { Lock } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';

type Props = { children: ReactNode; params: Promise<{ market: string }> };

/** At the till there is one thing to do, so the hall's signs stay outside. */
export default async function TillLayout({ children, params }: Props) {
  const { market } = await params;
  return (
    <>
      <header className="hall flex h-16 items-center justify-between sm:h-22">
        <Link href={`/${market}`} aria-label="Souk, back to the hall">
          <Logo name="Souk" className="text-[1.625rem] sm:text-[1.875rem]" />
        </Link>
        <p className="flex items-center gap-2 text-small text-ink-muted">
          <Lock aria-hidden="true" className="size-4" strokeWidth={1.75} />
          Secure till
        </p>
      </header>
      <main id="content" className="hall pt-4 pb-24 sm:pt-6">
        {children}
      </main>
    </>
  );
}
