import { getTranslations } from 'next-intl/server';
import { Suspense } from 'react';
import { SignInForm } from '../../../../features/account/sign-in-form.tsx';
import { privatePage } from '../../../../i18n/page-title.ts';
import { Says } from '../../../../i18n/says.tsx';

export const generateMetadata = privatePage('signIn');

export default async function Page({ params }: { params: Promise<{ market: string }> }) {
  const { market } = await params;
  const t = await getTranslations('account');
  return (
    <div className="hall grid justify-center pt-8 sm:pt-14">
      <div className="w-full sm:w-105">
        <h1 className="display-title mb-8 text-section-sm sm:text-section">{t('welcome')}</h1>
        <Says groups={['account', 'refusals.account']}>
          <Suspense fallback={<div className="min-h-100" />}>
            <SignInForm market={market} />
          </Suspense>
        </Says>
      </div>
    </div>
  );
}
