import { useTranslations } from 'next-intl';
import { type ReactNode, Suspense } from 'react';

type Props = { greeting: 'welcome' | 'atHome'; children: ReactNode };

/** A page that asks who somebody is: a title and one form, which reads the address and so is made in the browser. */
export function AtTheDoor({ greeting, children }: Props) {
  const t = useTranslations('account');
  return (
    <div className="hall grid justify-center pt-8 sm:pt-14">
      <div className="w-full sm:w-105">
        <h1 className="display-title mb-8 text-section-sm sm:text-section">{t(greeting)}</h1>
        <Suspense fallback={<div className="min-h-100" />}>{children}</Suspense>
      </div>
    </div>
  );
}
