import type { Metadata } from 'next';
import { Suspense } from 'react';
import { BackFromBank } from '../../../../../features/checkout/back-from-bank';

export const metadata: Metadata = { title: 'Back from your bank', robots: { index: false } };

export default async function ReturnPage({ params }: { params: Promise<{ market: string }> }) {
  const { market } = await params;
  return (
    <Suspense>
      <BackFromBank market={market} />
    </Suspense>
  );
}
