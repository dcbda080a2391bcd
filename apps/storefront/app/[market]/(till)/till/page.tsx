import { Till } from '../../../../features/checkout/till';
import { privatePage } from '../../../../i18n/page-title.ts';

export const generateMetadata = privatePage('till');

export default async function TillPage({ params }: { params: Promise<{ market: string }> }) {
  const { market } = await params;
  return <Till market={market} />;
}
