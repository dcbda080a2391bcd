import type { Metadata } from 'next';
import { Suspense } from 'react';
import { RegisterForm } from '../../../../features/account/register-form.tsx';

export const metadata: Metadata = { title: 'Open an account', robots: { index: false } };

export default async function Page({ params }: { params: Promise<{ market: string }> }) {
  const { market } = await params;
  return (
    <div className="hall grid justify-center pt-8 sm:pt-14">
      <div className="w-full sm:w-105">
        <h1 className="display-title mb-8 text-section-sm sm:text-section">Make yourself at home.</h1>
        <Suspense fallback={<div className="min-h-100" />}>
          <RegisterForm market={market} />
        </Suspense>
      </div>
    </div>
  );
}
