import type { Metadata } from 'next';
import { Till } from '../../../../features/checkout/till';

export const metadata: Metadata = { title: 'The till', robots: { index: false } };

export default async function TillPage({ params }: { params: Promise<{ market: string }> }) {
  const { market } = await params;
  return <Till market={market} />;
}
