import { Suspense } from 'react';
import { BackFromBank } from '../../../../../features/checkout/back-from-bank';
import { privatePage } from '../../../../../i18n/page-title.ts';

export const generateMetadata = privatePage('back');

export default async function ReturnPage({ params }: { params: Promise<{ market: string }> }) {
  const { market } = await params;
  return (
    <Suspense>
      <BackFromBank market={market} />
    </Suspense>
  );
}
