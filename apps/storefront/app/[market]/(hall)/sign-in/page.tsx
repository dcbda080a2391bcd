import type { Metadata } from 'next';
import { Suspense } from 'react';
import { SignInForm } from '../../../../features/account/sign-in-form.tsx';

export const metadata: Metadata = { title: 'Sign in', robots: { index: false } };

export default async function Page({ params }: { params: Promise<{ market: string }> }) {
  const { market } = await params;
  return (
    <div className="hall grid justify-center pt-8 sm:pt-14">
      <div className="w-full sm:w-105">
        <h1 className="display-title mb-8 text-section-sm sm:text-section">Welcome back.</h1>
        <Suspense fallback={<div className="min-h-100" />}>
          <SignInForm market={market} />
        </Suspense>
      </div>
    </div>
  );
}
