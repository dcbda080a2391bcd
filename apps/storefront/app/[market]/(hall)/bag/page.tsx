import type { Metadata } from 'next';
import { BagPage } from '../../../../features/cart/bag-page.tsx';

export const metadata: Metadata = { title: 'Your bag', robots: { index: false } };

export default async function Page({ params }: { params: Promise<{ market: string }> }) {
  const { market } = await params;
  return (
    <div className="hall pt-4 sm:pt-8">
      <BagPage market={market} />
    </div>
  );
}
